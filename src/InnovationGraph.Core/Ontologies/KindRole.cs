using System.Text.Json.Serialization;

namespace InnovationGraph.Core.Ontologies;

/// <summary>What the entities of a kind are to the code that reads them, whatever the dataset calls the kind.</summary>
public enum KindRole
{
    None,

    /// <summary>A step of a chain, cycle or spectrum.</summary>
    Step,

    /// <summary>Whoever can act: a person, a firm, a body, ...</summary>
    Actor,
    Person,

    /// <summary>An undertaking whose support may count as its leader's.</summary>
    Project,
    Country,

    /// <summary>An organ of a political party.</summary>
    Party,
    Government,

    /// <summary>Something that happened, with whoever took part in it.</summary>
    Event,

    /// <summary>An office that persons hold one after another, of a body.</summary>
    Post,

    /// <summary>An organ of the party or the state.</summary>
    Public,

    /// <summary>Persons or bodies that are counted or spoken of together, or left unnamed.</summary>
    Group,
}

/// <summary>What the relationships of a type are to the code that reads them, whatever the dataset calls the type.</summary>
public enum TypeRole
{
    None,

    /// <summary>The source lies in the target, which is a place.</summary>
    [JsonStringEnumMemberName("place-in")]
    PlaceIn,

    /// <summary>The source governs the target, which is a place.</summary>
    Governs,

    /// <summary>The source is a part of the target: a place of a larger one, a step of its chain.</summary>
    [JsonStringEnumMemberName("part-of")]
    PartOf,

    /// <summary>The source is one of those that the target stands for: a member of a group, an instance of a class.</summary>
    Member,
}

/// <summary>What a property says to the code that reads it, whatever the dataset calls it.</summary>
public enum PropertyRole
{
    None,

    /// <summary>The level of a body, post or place, such as national.</summary>
    Level,

    /// <summary>Who owns a firm: the state, or private persons.</summary>
    Ownership,

    /// <summary>A number: the place of a step in its chain.</summary>
    Position,

    /// <summary>A yes or no: whether it stands for whom no source names, and so is no answer to who does something.</summary>
    Unnamed,
}

/// <summary>What a dimension says to the code that reads it, whatever the dataset calls it. Figures that differ only in these are points of one series.</summary>
public enum DimensionRole
{
    None,

    /// <summary>The term in which the figure falls: where it has no period of its own, that of the entity.</summary>
    Time,

    /// <summary>Who set a target.</summary>
    [JsonStringEnumMemberName("set-by")]
    SetBy,
}
