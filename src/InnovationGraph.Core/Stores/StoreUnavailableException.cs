namespace InnovationGraph.Core.Stores;

/// <summary>The store cannot be reached or used now. The message says which store and why; the inner exception is the vendor's.</summary>
public sealed class StoreUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
