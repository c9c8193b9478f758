namespace InnovationGraph.Queries.Support;

/// <summary>
/// Which records support an entity: the relationships on a channel of which it is the beneficiary, those of the projects that it leads,
/// and the observations of the channels' indicators; and how many channels they make.
/// </summary>
public sealed record SupportRow(
    RecordId Entity, ValueList<RecordId> Relationships, ValueList<RecordId> ViaProjects, ValueList<RecordId> Observations, int Channels)
{
    public int Records => Relationships.Count + ViaProjects.Count + Observations.Count;
}
