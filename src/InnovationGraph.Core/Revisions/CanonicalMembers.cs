using InnovationGraph.Core.Collections;

namespace InnovationGraph.Core.Revisions;

/// <summary>Members of canonical JSON, each left out where it would say nothing: no text, an empty list, a flag that is down.</summary>
internal static class CanonicalMembers
{
    extension(CanonicalJsonWriter json)
    {
        public void Text(string name, string? value)
        {
            if (value is not null)
            {
                json.Name(name);
                json.String(value);
            }
        }

        public void Number(string name, decimal? value) => json.Text(name, value is { } number ? CanonicalJsonWriter.Format(number) : null);

        public void Flag(string name, bool value)
        {
            if (value)
            {
                json.Name(name);
                json.Boolean(true);
            }
        }

        public void Texts(string name, ValueList<string> texts) => json.List(name, texts, json.String);

        public void List<T>(string name, ValueList<T> items, Action<T> write)
        {
            if (items.Count == 0)
            {
                return;
            }

            json.Name(name);
            json.StartArray();
            foreach (var item in items)
            {
                write(item);
            }

            json.EndArray();
        }
    }
}
