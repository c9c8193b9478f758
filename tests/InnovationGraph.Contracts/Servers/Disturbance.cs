namespace InnovationGraph.Contracts.Servers;

/// <summary>What a <see cref="Relay"/> does now and then to the bytes that pass, either way.</summary>
public enum Disturbance
{
    None,

    /// <summary>Keeps some for a moment.</summary>
    Delay,

    /// <summary>Ends the connection in the middle of some.</summary>
    Cut,

    /// <summary>Replaces a few by a byte that stands in no text.</summary>
    Garble,
}
