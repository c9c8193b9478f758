using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>
/// Keeps a database file to this process: by an open file beside it, which the operating system closes when the process ends in
/// whatever way. The file itself stays, for deleting it would race with the next owner. Where it cannot be written, a database that is
/// there can still be read, together with others that read it but with no owner.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly FileStream? _file;

    private DatabaseLock(FileStream? file, string? whyReadOnly) => (_file, WhyReadOnly) = (file, whyReadOnly);

    /// <summary>Why the database may only be read; null where this process owns it.</summary>
    public string? WhyReadOnly { get; }

    /// <exception cref="StoreUnavailableException">Another owner has it, or the folder cannot be made or written.</exception>
    public static DatabaseLock Take(string databasePath)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databasePath)!);
            return new(new(FileOf(databasePath), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None), null);
        }
        catch (IOException exception) when (IsOwned(exception))
        {
            throw Owned(databasePath, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && File.Exists(databasePath))
        {
            return TakeToRead(databasePath, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder of the database {databasePath} cannot be written: {exception.Message}", exception);
        }
    }

    public void Dispose() => _file?.Dispose();

    private static string FileOf(string databasePath) => databasePath + ".lock";

    private static DatabaseLock TakeToRead(string databasePath, string why)
    {
        try
        {
            return new(new(FileOf(databasePath), FileMode.Open, FileAccess.Read, FileShare.Read), why);
        }
        catch (IOException exception) when (IsOwned(exception))
        {
            throw Owned(databasePath, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Nobody who owns it left a file that we may read, so there is nothing to share.
            return new(null, why);
        }
    }

    private static bool IsOwned(IOException exception) =>
        exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows;

    private static StoreUnavailableException Owned(string databasePath, IOException exception) => new(
        $"Another process owns the database {databasePath}; stop it first, or use a database file of your own.", exception);
}
