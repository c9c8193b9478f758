using System.Text.Json.Serialization.Metadata;

namespace InnovationGraph.Queries.Json;

/// <summary>What a query comes to. As JSON it has the members of the answer, and beside them the sources that the answer names.</summary>
public abstract class CitedAnswer
{
    private const string Revision = "revision";

    private CitationBody? _citation;

    private protected CitedAnswer(object content, IReadOnlyDictionary<RecordId, Source> sources, bool isPermanent) =>
        (Content, Sources, IsPermanent) = (isPermanent && content is IRevisionAnswer own ? own.WithoutRevision() : content, sources, isPermanent);

    /// <summary>The answer, of the query's answer type.</summary>
    public object Content { get; }

    private IReadOnlyDictionary<RecordId, Source> Sources { get; }

    /// <summary>Whether it was asked for by what the datasets hold: then it does not say in which revision they do.</summary>
    private bool IsPermanent { get; }

    // Read once, when all else is written.
    private CitedBody Beside => field ??= new(NamedSources.In(Content, Sources), _citation);

    /// <summary>The same with how to cite it.</summary>
    internal CitedAnswer With(CitationBody citation)
    {
        _citation = citation;
        return this;
    }

    /// <summary>Gives the JSON of such an answer the members that it has.</summary>
    internal static void Describe(JsonTypeInfo info)
    {
        if (!info.Type.IsAssignableTo(typeof(CitedAnswer)))
        {
            return;
        }

        info.Properties.Clear();
        Add(info, info.Type.GetGenericArguments()[0], cited => cited.Content);
        Add(info, typeof(CitedBody), cited => cited.Beside);
    }

    private static void Add(JsonTypeInfo info, Type type, Func<CitedAnswer, object> owner)
    {
        foreach (var own in info.Options.GetTypeInfo(type).Properties.Where(own => own.Get is not null))
        {
            var member = info.CreateJsonPropertyInfo(own.PropertyType, own.Name);
            member.Get = cited => own.Get!(owner((CitedAnswer)cited));
            member.CustomConverter = own.CustomConverter;
            if (own.Name == Revision)
            {
                member.ShouldSerialize = (cited, _) => !((CitedAnswer)cited).IsPermanent;
            }
            else if (own.ShouldSerialize is { } isWritten)
            {
                member.ShouldSerialize = (cited, value) => isWritten(owner((CitedAnswer)cited), value);
            }

            info.Properties.Add(member);
        }
    }
}

/// <summary>The same of an answer of this type.</summary>
internal sealed class CitedAnswer<T>(T content, IReadOnlyDictionary<RecordId, Source> sources, bool isPermanent)
    : CitedAnswer(content, sources, isPermanent)
    where T : class;

/// <summary>An answer that says deeper inside which revision it is from.</summary>
internal interface IRevisionAnswer
{
    object WithoutRevision();
}
