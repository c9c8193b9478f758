namespace InnovationGraph.Sqlite.Connections;

/// <summary>What is stored is not what was written. The message names the table, index or record.</summary>
internal sealed class DamageException(string message, Exception? inner = null) : Exception(message, inner);
