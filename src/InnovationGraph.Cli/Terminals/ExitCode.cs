namespace InnovationGraph.Cli.Terminals;

/// <summary>What a command tells its caller.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>A fault was found, or what was asked was refused or interrupted.</summary>
    public const int Refused = 1;

    /// <summary>The command line or a setting is wrong; nothing was tried.</summary>
    public const int WrongUse = 2;
}
