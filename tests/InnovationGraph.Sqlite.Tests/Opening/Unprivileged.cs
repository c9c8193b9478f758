using System.Runtime.InteropServices;

namespace InnovationGraph.Sqlite.Tests.Opening;

/// <summary>Does something with files as one whom their rights bind: nothing is read-only to a privileged user.</summary>
internal static class Unprivileged
{
    private const uint Nobody = 65534;

    /// <summary>Runs on a thread of its own, since the rights are the thread's; what it waits for must be done on that thread.</summary>
    public static void Run(Action action)
    {
        Exception? fault = null;
        Thread thread = new(() =>
        {
            if (Environment.IsPrivilegedProcess && OperatingSystem.IsLinux())
            {
                _ = SetFileUser(Nobody);
            }

            try
            {
                action();
            }
            catch (Exception exception)
            {
                fault = exception;
            }
        });
        thread.Start();
        thread.Join();
        if (fault is not null)
        {
            throw new InvalidOperationException($"Unprivileged: {fault.Message}", fault);
        }
    }

    /// <summary>Gives a file or folder these rights.</summary>
    public static void Allow(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileUser(uint user);
}
