using InnovationGraph.Exchange.Packages.Reading;

namespace InnovationGraph.Exchange.Packages.Starter;

/// <summary>The smallest dataset package that shows everything one needs: two firms, one of which owns a share of the other.</summary>
public static class StarterPackage
{
    /// <summary>Writes its files into a folder, which is made where it is not there.</summary>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in PackageFiles.Names)
        {
            using var content = typeof(StarterPackage).Assembly.GetManifestResourceStream($"Starter/{name}");
            if (content is not null)
            {
                using var file = File.Create(Path.Combine(folder, name));
                content.CopyTo(file);
            }
        }
    }
}
