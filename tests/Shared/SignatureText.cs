using System.Reflection;

namespace ArgumentGraph.Testing;

/// <summary>
/// Types as C# writes them, with the nullable annotations that the compiler left in the metadata: a byte for each
/// reference in the type, outside first (1 not null, 2 may be null), or one byte for all, or, if there is none,
/// what the nearest <c>NullableContext</c> says.
/// </summary>
internal static class SignatureText
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
    };

    /// <summary>The type as a member declares it.</summary>
    /// <param name="bearer">The member or parameter that carries the annotations.</param>
    /// <param name="type">Its type.</param>
    /// <param name="scope">Where the context is looked up: a method or a type.</param>
    public static string Annotated(ICustomAttributeProvider bearer, Type type, MemberInfo scope)
    {
        byte[] flags = FlagsOf(bearer) ?? [ContextOf(scope)];
        int next = 0;
        return Write(type, flags, ref next, qualified: false);
    }

    /// <summary>The type's name, without annotations.</summary>
    public static string NameOf(Type type, bool qualified = false)
    {
        int next = 0;
        return Write(type, [0], ref next, qualified);
    }

    /// <summary>What type parameters must be, each clause after a blank; empty if nothing is asked of them.</summary>
    public static string ConstraintsOf(IEnumerable<Type> parameters) => string.Concat(parameters.Select(ConstraintOf));

    private static string ConstraintOf(Type parameter)
    {
        if (!parameter.IsGenericParameter)
        {
            return "";
        }

        GenericParameterAttributes attributes = parameter.GenericParameterAttributes;
        string variance = (attributes & GenericParameterAttributes.VarianceMask) switch
        {
            GenericParameterAttributes.Covariant => " out " + parameter.Name,
            GenericParameterAttributes.Contravariant => " in " + parameter.Name,
            _ => "",
        };
        bool isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> asked = [];
        if (attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            asked.Add("class");
        }

        if (isStruct)
        {
            asked.Add("struct");
        }

        asked.AddRange(parameter.GetGenericParameterConstraints()
            .Where(type => type != typeof(ValueType)).Select(type => NameOf(type)).Order(StringComparer.Ordinal));
        if (!isStruct && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            asked.Add("new()");
        }

        return variance + (asked.Count > 0 ? $" where {parameter.Name} : {string.Join(", ", asked)}" : "");
    }

    private static string Write(Type type, byte[] flags, ref int next, bool qualified)
    {
        if (type.IsByRef || type.IsPointer)
        {
            return Write(type.GetElementType()!, flags, ref next, qualified) + (type.IsPointer ? "*" : "");
        }

        if (type is { IsValueType: true, IsGenericType: false, IsGenericParameter: false })
        {
            return Keywords.GetValueOrDefault(type) ?? Named(type, [], qualified);
        }

        string mark = Take(flags, ref next) == 2 && !type.IsValueType ? "?" : "";
        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, flags, ref next, qualified)}[{new string(',', type.GetArrayRank() - 1)}]{mark}";
        }

        if (type.IsGenericParameter || Keywords.ContainsKey(type))
        {
            return (type.IsGenericParameter ? type.Name : Keywords[type]) + mark;
        }

        List<string> arguments = [];
        foreach (Type argument in type.GetGenericArguments())
        {
            arguments.Add(Write(argument, flags, ref next, qualified: false));
        }

        if (Nullable.GetUnderlyingType(type) is not null)
        {
            return arguments[0] + "?";
        }

        return type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true
            ? $"({string.Join(", ", arguments)})"
            : Named(type, arguments, qualified) + mark;
    }

    /// <summary>The name with those of the types around it, each with its own part of the arguments.</summary>
    private static string Named(Type type, List<string> arguments, bool qualified)
    {
        int outer = type.IsNested ? type.DeclaringType!.GetGenericArguments().Length : 0;
        string name = type.Name.Split('`')[0];
        if (arguments.Count > outer)
        {
            name += $"<{string.Join(", ", arguments.Skip(outer))}>";
        }

        if (type.IsNested && !type.IsGenericParameter)
        {
            return Named(type.DeclaringType!, [.. arguments.Take(outer)], qualified) + "." + name;
        }

        return qualified && type.Namespace is { } space ? space + "." + name : name;
    }

    private static byte Take(byte[] flags, ref int next) => flags.Length == 1 ? flags[0] : flags[next++];

    private static byte[]? FlagsOf(ICustomAttributeProvider bearer) =>
        AttributeValue(bearer, "System.Runtime.CompilerServices.NullableAttribute") switch
        {
            byte one => [one],
            IReadOnlyCollection<CustomAttributeTypedArgument> many => [.. many.Select(flag => (byte)flag.Value!)],
            _ => null,
        };

    private static byte ContextOf(MemberInfo? scope)
    {
        for (; scope is not null; scope = scope.DeclaringType)
        {
            if (AttributeValue(scope, "System.Runtime.CompilerServices.NullableContextAttribute") is byte context)
            {
                return context;
            }
        }

        return 0;
    }

    private static object? AttributeValue(ICustomAttributeProvider bearer, string attribute)
    {
        IList<CustomAttributeData> attributes = bearer switch
        {
            MemberInfo member => member.GetCustomAttributesData(),
            ParameterInfo parameter => parameter.GetCustomAttributesData(),
            _ => [],
        };
        return attributes.FirstOrDefault(data => data.AttributeType.FullName == attribute)?.ConstructorArguments[0].Value;
    }
}
