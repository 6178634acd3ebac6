using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using static ArgumentGraph.Testing.SignatureText;

namespace ArgumentGraph.Testing;

/// <summary>
/// An assembly's public surface as text: a line for each type and each member that code outside can name,
/// in ordinal order. What the compiler makes for a record is left out; the type's line says that it is one.
/// </summary>
public static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The surface of an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        // A '<' in a name: the compiler's own types, among them what groups extension members.
        IEnumerable<Type> types = assembly.GetExportedTypes().Where(type => !type.Name.Contains('<'));
        IEnumerable<string> lines = types.SelectMany(LinesOf).Distinct().Order(StringComparer.Ordinal);
        return string.Join('\n', lines) + "\n";
    }

    private static IEnumerable<string> LinesOf(Type type)
    {
        string name = NameOf(type, qualified: true);
        yield return $"{name} ({HeaderOf(type)})";

        if (typeof(Delegate).IsAssignableFrom(type))
        {
            yield return name + CallOf(type.GetMethod("Invoke")!);
            yield break;
        }

        if (type.IsEnum)
        {
            foreach (string value in Enum.GetNames(type))
            {
                yield return $"{name}.{value} = {Enum.Format(type, Enum.Parse(type, value), "D")}";
            }

            yield break;
        }

        foreach (string member in type.GetMembers(Declared).Select(LineOf).OfType<string>())
        {
            yield return name + member;
        }
    }

    private static string HeaderOf(Type type)
    {
        List<string> words = [];
        if (type is { IsClass: true, IsAbstract: true, IsSealed: true })
        {
            words.Add("static");
        }
        else if (KindOf(type) is "class")
        {
            words.Add(type.IsAbstract ? "abstract" : type.IsSealed ? "sealed" : "open");
        }

        if (type is { IsValueType: true, IsEnum: false } && Has<IsReadOnlyAttribute>(type))
        {
            words.Add("readonly");
        }

        if (type.IsByRefLike)
        {
            words.Add("ref");
        }

        if (type.GetMethod("PrintMembers", Declared) is not null)
        {
            words.Add("record");
        }

        words.Add(KindOf(type));
        List<string> bases = type.BaseType is { } parent && parent != typeof(object) && parent.IsClass && KindOf(type) is "class"
            ? [Annotated(type, parent, type)]
            : [];
        if (!type.IsEnum && KindOf(type) is not "delegate")
        {
            bases.AddRange(OwnInterfaces(type).Select(parent => NameOf(parent)).Order(StringComparer.Ordinal));
        }

        string text = string.Join(' ', words);
        text += bases.Count > 0 ? " : " + string.Join(", ", bases) : "";
        return text + ConstraintsOf(type.GetGenericArguments());
    }

    private static string KindOf(Type type) =>
        type.IsInterface ? "interface"
        : type.IsEnum ? "enum"
        : type.IsValueType ? "struct"
        : typeof(Delegate).IsAssignableFrom(type) ? "delegate"
        : "class";

    /// <summary>The interfaces a type adds to what its base and its other interfaces bring.</summary>
    private static IEnumerable<Type> OwnInterfaces(Type type)
    {
        Type[] all = type.GetInterfaces();
        IEnumerable<Type> brought = all.SelectMany(parent => parent.GetInterfaces()).Concat(type.BaseType?.GetInterfaces() ?? []);
        return all.Where(parent => parent.IsVisible).Except(brought);
    }

    private static string? LineOf(MemberInfo member) => member switch
    {
        ConstructorInfo { IsStatic: false } made when IsVisible(made) && !Has<CompilerGeneratedAttribute>(made) => ".new" + ParametersOf(made) + WordsOf(made),
        MethodInfo method when IsVisible(method) && !Has<CompilerGeneratedAttribute>(method) && !IsAccessor(method) =>
            "." + method.Name + GenericsOf(method) + CallOf(method) + WordsOf(method),
        PropertyInfo { Name: not "EqualityContract" } property when IsVisible(property.GetMethod) || IsVisible(property.SetMethod) =>
            PropertyLine(property),
        EventInfo { AddMethod: { } add } raised when IsVisible(add) =>
            $".{raised.Name} -> {Annotated(raised, raised.EventHandlerType!, raised.DeclaringType!)}" + WordsOf(add, "event"),
        FieldInfo field when field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly => FieldLine(field),
        _ => null,
    };

    private static string PropertyLine(PropertyInfo property)
    {
        MethodInfo some = IsVisible(property.GetMethod) ? property.GetMethod! : property.SetMethod!;
        bool isInit = property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        string get = IsVisible(property.GetMethod) ? " get;" : "";
        string set = IsVisible(property.SetMethod) ? isInit ? " init;" : " set;" : "";
        bool isRequired = Has<RequiredMemberAttribute>(property);
        string index = property.GetIndexParameters() is { Length: > 0 } parameters
            ? $"[{string.Join(", ", parameters.Select(ParameterOf))}]"
            : "";
        return $".{property.Name}{index} {{{get}{set} }} -> {Annotated(property, property.PropertyType, property.DeclaringType!)}"
            + WordsOf(some, isRequired ? "required" : null);
    }

    private static string FieldLine(FieldInfo field)
    {
        string value = field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "";
        string words = field switch
        {
            { IsLiteral: true } => " [const]",
            { IsStatic: true, IsInitOnly: true } => " [static readonly]",
            { IsStatic: true } => " [static]",
            { IsInitOnly: true } => " [readonly]",
            _ => "",
        };
        return $".{field.Name}{value} -> {Annotated(field, field.FieldType, field.DeclaringType!)}{words}";
    }

    private static string CallOf(MethodInfo method) =>
        $"{ParametersOf(method)} -> {Annotated(method.ReturnParameter, method.ReturnType, method)}"
        + ConstraintsOf(method.IsGenericMethod ? method.GetGenericArguments() : []);

    private static string GenericsOf(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string ParametersOf(MethodBase method)
    {
        string extends = Has<ExtensionAttribute>(method) ? "this " : "";
        return $"({extends}{string.Join(", ", method.GetParameters().Select(ParameterOf))})";
    }

    private static string ParameterOf(ParameterInfo parameter)
    {
        string way = parameter switch
        {
            { IsOut: true } => "out ",
            { ParameterType.IsByRef: true } => Has<IsReadOnlyAttribute>(parameter) ? "in " : "ref ",
            _ when parameter.IsDefined(typeof(ParamArrayAttribute)) || IsParamsCollection(parameter) => "params ",
            _ => "",
        };
        string value = parameter.HasDefaultValue ? " = " + DefaultOf(parameter) : "";
        return $"{way}{Annotated(parameter, parameter.ParameterType, parameter.Member)} {parameter.Name}{value}";
    }

    private static string DefaultOf(ParameterInfo parameter) => parameter switch
    {
        { RawDefaultValue: null, ParameterType.IsValueType: true } when Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        { ParameterType.IsEnum: true, RawDefaultValue: { } raw } => Enum.GetName(parameter.ParameterType, raw) ?? Literal(raw),
        _ => Literal(parameter.RawDefaultValue),
    };

    private static string Literal(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        char one => $"'{one}'",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string WordsOf(MethodBase method, string? more = null)
    {
        bool isNew = method is not MethodInfo info || info.GetBaseDefinition() == info;
        string? kind = method switch
        {
            { DeclaringType.IsInterface: true } => method is { IsAbstract: false, IsStatic: false } ? "default" : null,
            { IsVirtual: true } when !isNew => "override",
            { IsAbstract: true } => "abstract",
            { IsVirtual: true, IsFinal: false } => "virtual",
            _ => null,
        };
        string?[] words = [method.IsPublic ? null : "protected", method.IsStatic ? "static" : null, kind, more];
        string text = string.Join(' ', words.OfType<string>());
        return text.Length > 0 ? $" [{text}]" : "";
    }

    private static bool IsVisible(MethodBase? method) =>
        method is { IsPublic: true }
        || (method is { IsFamily: true } or { IsFamilyOrAssembly: true } && !method.DeclaringType!.IsSealed);

    /// <summary>Whether the method belongs to a property or event, which has its own line.</summary>
    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName
        && (method.DeclaringType!.GetProperties(Declared).Any(property => property.GetAccessors(nonPublic: true).Contains(method))
            || method.DeclaringType.GetEvents(Declared).Any(raised => raised.AddMethod == method || raised.RemoveMethod == method));

    // The attribute is .NET 9's; for older targets the compiler makes its own.
    private static bool IsParamsCollection(ParameterInfo parameter) =>
        parameter.GetCustomAttributesData().Any(data => data.AttributeType.Name == "ParamCollectionAttribute");

    private static bool Has<T>(ICustomAttributeProvider bearer)
        where T : Attribute =>
        bearer.IsDefined(typeof(T), inherit: false);
}
