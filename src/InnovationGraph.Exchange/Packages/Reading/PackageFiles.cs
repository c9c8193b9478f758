using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace InnovationGraph.Exchange.Packages.Reading;

/// <summary>The files of a package as bytes, with the digest over their names and contents. Files of other kinds are not part of it.</summary>
internal sealed class PackageFiles
{
    public const string Manifest = "dataset.yaml";
    public const string Ontology = "ontology.yaml";

    /// <summary>The most bytes that a file may have: all of it is held in memory while it is read.</summary>
    public const long MostBytes = 1L << 28;

    /// <summary>The files that a package may have, in the order in which faults are listed.</summary>
    public static readonly IReadOnlyList<string> Names =
    [
        Manifest, Ontology, "sources.csv", "sections.csv", "entities.csv", "names.csv", "identifiers.csv", "relationships.csv",
        "observations.csv", "equivalents.csv", "gaps.csv", "evidence.csv", "merges.csv",
    ];

    private static readonly string[] Extensions = [".csv", ".yaml", ".yml"];

    private readonly Dictionary<string, byte[]> _contents = new(StringComparer.Ordinal);

    private PackageFiles(string folder) => Folder = folder;

    public string Folder { get; }

    /// <summary>SHA-256 in lower-case hexadecimal.</summary>
    public string Digest { get; private set; } = string.Empty;

    /// <summary>Reads the folder; what cannot be read, and a CSV or YAML file with a name that no package knows, is a fault.</summary>
    public static PackageFiles Load(string folder, FaultList faults)
    {
        PackageFiles files = new(folder);
        if (!Directory.Exists(folder))
        {
            faults.Add(new(folder), null, "there is no such folder");
            return files;
        }

        foreach (var path in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(path);
            if (Names.Contains(name, StringComparer.Ordinal))
            {
                files.Read(name, path, faults);
            }
            else if (Extensions.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase) && !name.StartsWith('.'))
            {
                faults.Add(new(name), name, "is no file of a package", Names);
            }
        }

        files.Digest = files.ComputeDigest();
        return files;
    }

    public static int OrderOf(string file)
    {
        for (var i = 0; i < Names.Count; i++)
        {
            if (Names[i] == file)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The bytes of a file; null where the package has none of that name.</summary>
    public byte[]? Find(string name) => _contents.GetValueOrDefault(name);

    private void Read(string name, string path, FaultList faults)
    {
        try
        {
            FileInfo file = new(path);
            if (file.ResolveLinkTarget(returnFinalTarget: true) is { } target)
            {
                if (Path.GetRelativePath(Path.GetFullPath(Folder), target.FullName).StartsWith("..", StringComparison.Ordinal))
                {
                    faults.Add(new(name), null, $"is a link to '{target.FullName}', out of the folder; put the file itself here");
                    return;
                }

                file = new(target.FullName);
            }

            if (file.Length > MostBytes)
            {
                faults.Add(new(name), null, $"has {file.Length} bytes; {MostBytes} are allowed, so divide the dataset");
                return;
            }

            // A pipe or a device has no length, and opening it might never end.
            _contents.Add(name, file.Length == 0 ? [] : File.ReadAllBytes(file.FullName));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            faults.Add(new(name), null, $"cannot be read: {failure.Message}");
        }
    }

    private string ComputeDigest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var (name, content) in _contents.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + '\0'));
            BinaryPrimitives.WriteInt64BigEndian(length, content.Length);
            hash.AppendData(length);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
