using InnovationGraph.Cli.Terminals;

namespace InnovationGraph.Cli.Commands;

/// <summary>A folder that a command writes, which must be empty or not there yet.</summary>
internal static class TargetFolder
{
    /// <summary>Whether a command may write the folder; says why it may not.</summary>
    public static bool IsFree(Terminal terminal, DirectoryInfo folder)
    {
        if (!File.Exists(folder.FullName) && !(folder.Exists && folder.EnumerateFileSystemInfos().Any()))
        {
            return true;
        }

        terminal.Error.WriteLine($"'{folder.FullName}' is there already, and not an empty folder; name another.");
        return false;
    }

    /// <summary>Writes the folder, and says what hinders it.</summary>
    public static int Write(Terminal terminal, DirectoryInfo folder, Action<string> write)
    {
        try
        {
            write(folder.FullName);
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"'{folder.FullName}' cannot be written: {failure.Message}");
            return ExitCode.Refused;
        }
    }
}
