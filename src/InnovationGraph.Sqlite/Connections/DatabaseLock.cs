using InnovationGraph.Core.Stores;

namespace InnovationGraph.Sqlite.Connections;

/// <summary>
/// That this process owns a database file: an open file beside it, which the operating system closes when the process ends in
/// whatever way. The file itself stays, for deleting it would race with the next owner.
/// </summary>
internal sealed class DatabaseLock : IDisposable
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMac = 35;
    private const int SharingViolationOnWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;

    private DatabaseLock(FileStream file) => _file = file;

    /// <exception cref="StoreUnavailableException">Another owner has it, or the folder cannot be made or written.</exception>
    public static DatabaseLock Take(string databasePath)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(databasePath)!);
            return new(new(databasePath + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException exception) when (exception.HResult is WouldBlockOnLinux or WouldBlockOnMac or SharingViolationOnWindows)
        {
            throw new StoreUnavailableException(
                $"Another process owns the database {databasePath}; stop it first, or use a database file of your own.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The folder of the database {databasePath} cannot be written: {exception.Message}", exception);
        }
    }

    public void Dispose() => _file.Dispose();
}
