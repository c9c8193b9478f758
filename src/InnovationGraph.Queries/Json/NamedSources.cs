using System.Collections;
using System.Collections.Concurrent;
using System.Text.Json.Serialization.Metadata;

namespace InnovationGraph.Queries.Json;

/// <summary>Finds the sources that an answer names in its evidence or in a list of ids. What sorts of value can name none is not looked at.</summary>
internal static class NamedSources
{
    private static readonly ConcurrentDictionary<Type, Visit> Visits = new();

    private delegate void Visit(object value, HashSet<RecordId> ids);

    /// <summary>By id, in order; null where there are none.</summary>
    public static IReadOnlyDictionary<string, CitedSourceBody>? In(object answer, IReadOnlyDictionary<RecordId, Source> sources)
    {
        HashSet<RecordId> ids = [];
        VisitOf(answer.GetType())(answer, ids);
        ids.IntersectWith(sources.Keys);
        return ids.Count == 0 ? null : ids.Order().ToDictionary(id => id.ToString(), id => CitedSourceBody.Of(sources[id]));
    }

    /// <summary>Adds the ids in an item, whether or not they are of sources.</summary>
    public static void AddIdsOf<T>(T item, HashSet<RecordId> ids)
        where T : class => VisitOf(typeof(T))(item, ids);

    /// <summary>Adds the ids in a value of a type, whether or not they are of sources.</summary>
    private static Visit VisitOf(Type type) => Visits.GetOrAdd(type, static type =>
    {
        if (type.IsAssignableTo(typeof(IEnumerable<Evidence>)))
        {
            return (list, ids) =>
            {
                foreach (var evidence in (IEnumerable<Evidence>)list)
                {
                    ids.Add(evidence.Source);
                    if (evidence.AttributedTo is { } who)
                    {
                        ids.Add(who);
                    }
                }
            };
        }

        if (type.IsAssignableTo(typeof(IEnumerable<RecordId>)))
        {
            return (list, ids) => ids.UnionWith((IEnumerable<RecordId>)list);
        }

        var info = AnswerJson.Options.GetTypeInfo(type);
        if (info.Kind == JsonTypeInfoKind.Enumerable && type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>))
        {
            return (items, ids) => ids.UnionWith(((INamesSources)items).Named);
        }

        if (info.Kind == JsonTypeInfoKind.Enumerable)
        {
            return (list, ids) => VisitItems((IEnumerable)list, info.ElementType!, ids);
        }

        var members = info.Properties.Where(member => member.Get is not null && MayNameSources(member.PropertyType, [])).ToArray();
        return (owner, ids) =>
        {
            foreach (var member in members)
            {
                if (member.Get!(owner) is { } value)
                {
                    VisitOf(member.PropertyType)(value, ids);
                }
            }
        };
    });

    private static void VisitItems(IEnumerable items, Type type, HashSet<RecordId> ids)
    {
        var visit = VisitOf(type);
        foreach (var item in items)
        {
            visit(item, ids);
        }
    }

    private static bool MayNameSources(Type type, HashSet<Type> seen)
    {
        var info = AnswerJson.Options.GetTypeInfo(type);
        return type.IsAssignableTo(typeof(IEnumerable<Evidence>)) || type.IsAssignableTo(typeof(IEnumerable<RecordId>))
            || (seen.Add(type) && info.Kind switch
            {
                JsonTypeInfoKind.Object => info.Properties.Any(member => MayNameSources(member.PropertyType, seen)),
                JsonTypeInfoKind.Enumerable => MayNameSources(info.ElementType!, seen),
                _ => false,
            });
    }
}
