namespace InnovationGraph.Neo4j.Revisions;

/// <summary>Finds the strings and numbers in canonical JSON that are values, not names.</summary>
internal static class JsonScalars
{
    /// <summary>Where they are, in order, quotes included. What is between them is the text's structure.</summary>
    public static List<Range> Find(string json)
    {
        List<Range> places = [];
        for (var i = 0; i < json.Length; i++)
        {
            var start = i;
            if (json[i] == '"')
            {
                i = EndOfString(json, start);
                if (i + 1 == json.Length || json[i + 1] != ':')
                {
                    places.Add(start..(i + 1));
                }
            }
            else if (json[i] == '-' || char.IsAsciiDigit(json[i]))
            {
                while (i + 1 < json.Length && json[i + 1] is not (',' or ']' or '}'))
                {
                    i++;
                }

                places.Add(start..(i + 1));
            }
        }

        return places;
    }

    private static int EndOfString(string json, int start)
    {
        for (var i = start + 1; ; i++)
        {
            i = json.IndexOfAny(['"', '\\'], i);
            if (json[i] == '"')
            {
                return i;
            }

            i++;
        }
    }
}
