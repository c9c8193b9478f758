using System.Runtime.InteropServices;

namespace InnovationGraph.Engine.Kernels;

/// <summary>How much memory kernels took so far outside the managed heap, and what the system is asked about it.</summary>
internal static partial class NativeBytes
{
    private const int HugePages = 14;

    private static long _taken;

    /// <summary>In this process since it started; what was given back is still counted.</summary>
    public static long Taken => Interlocked.Read(ref _taken);

    public static void Add(long bytes) => Interlocked.Add(ref _taken, bytes);

    /// <summary>Advice that Linux may follow; nothing but the time depends on it.</summary>
    public static void AskForHugePages(nint start, long bytes)
    {
        if (OperatingSystem.IsLinux())
        {
            _ = Advise(start, (nuint)bytes, HugePages);
        }
    }

    [LibraryImport("libc", EntryPoint = "madvise")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Advise(nint start, nuint length, int advice);
}
