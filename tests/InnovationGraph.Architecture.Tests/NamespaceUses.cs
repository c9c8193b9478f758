using System.Reflection;
using System.Reflection.Emit;

namespace InnovationGraph.Architecture.Tests;

/// <summary>Which namespaces of an assembly use which others of it, read from signatures and from the code of its methods.</summary>
internal static class NamespaceUses
{
    private const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>Each use once: the namespaces, and the types by which one uses the other.</summary>
    public static IReadOnlyList<(string User, string Used, string Example)> Of(Assembly assembly) =>
    [
        .. from type in assembly.GetTypes()
           where type.Namespace is not null && IsOurs(type, assembly)
           from used in UsedBy(type).SelectMany(Parts)
           where IsOurs(used, assembly) && used.Namespace != type.Namespace
           group (type, used) by (type.Namespace, used.Namespace) into uses
           select (uses.Key.Item1!, uses.Key.Item2!, $"{uses.First().type.Name} -> {uses.First().used.Name}"),
    ];

    /// <summary>The circles: groups of namespaces each of which uses all others of its group, directly or through them.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Circles(IReadOnlyList<(string User, string Used, string Example)> uses)
    {
        var next = uses.ToLookup(use => use.User, use => use.Used);
        var reached = next.ToDictionary(user => user.Key, user => Reach(user.Key, next));
        return
        [
            .. reached.Keys.Where(name => reached[name].Contains(name))
                .GroupBy(name => string.Join(' ', reached[name].Where(other => reached.TryGetValue(other, out var back) && back.Contains(name)).Order(StringComparer.Ordinal)))
                .Select(circle => circle.Order(StringComparer.Ordinal).ToList()),
        ];
    }

    private static HashSet<string> Reach(string start, ILookup<string, string> next)
    {
        HashSet<string> seen = [];
        Queue<string> waiting = new([start]);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var name in next[at].Where(seen.Add))
            {
                waiting.Enqueue(name);
            }
        }

        return seen;
    }

    private static bool IsOurs(Type type, Assembly assembly) =>
        type.Assembly == assembly && type.Namespace?.StartsWith(assembly.GetName().Name!, StringComparison.Ordinal) == true;

    private static IEnumerable<Type> UsedBy(Type type)
    {
        var members = type.GetMembers(Everything);
        var methods = members.OfType<MethodBase>().ToList();
        return new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetCustomAttributesData().Concat(members.SelectMany(member => member.GetCustomAttributesData())).Select(data => data.AttributeType))
            .Concat(members.OfType<FieldInfo>().Select(field => field.FieldType))
            .Concat(members.OfType<PropertyInfo>().Select(property => property.PropertyType))
            .Concat(methods.SelectMany(method => method.GetParameters().Select(parameter => parameter.ParameterType)))
            .Concat(methods.OfType<MethodInfo>().Select(method => method.ReturnType))
            .Concat(methods.SelectMany(UsedInBody));
    }

    private static IEnumerable<Type> UsedInBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            yield break;
        }

        foreach (var local in body.LocalVariables)
        {
            yield return local.LocalType;
        }

        foreach (var token in Tokens(body.GetILAsByteArray()!))
        {
            var member = method.Module.ResolveMember(
                token, method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : []);
            if (member is Type type)
            {
                yield return type;
            }
            else if (member?.DeclaringType is { } owner)
            {
                yield return owner;
            }

            if (member is MethodInfo { IsGenericMethod: true } generic)
            {
                foreach (var argument in generic.GetGenericArguments())
                {
                    yield return argument;
                }
            }
        }
    }

    private static IEnumerable<int> Tokens(byte[] code)
    {
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? unchecked((short)(0xFE00 | code[at + 1])) : code[at];
            var operation = OpCodesByValue[value];
            at += operation.Size;
            switch (operation.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    yield return BitConverter.ToInt32(code, at);
                    at += 4;
                    break;
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at++;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(code, at));
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    /// <summary>A type with what it is made of: element types and generic arguments.</summary>
    private static IEnumerable<Type> Parts(Type type)
    {
        var plain = type.HasElementType ? type.GetElementType()! : type;
        return plain.IsGenericType && !plain.IsGenericTypeDefinition
            ? plain.GetGenericArguments().SelectMany(Parts).Prepend(plain.GetGenericTypeDefinition())
            : [plain];
    }
}
