namespace ArgumentGraph.Interchange.Tea;

/// <summary>A context, justification or assumption, which TEA writes as an attribute of the node that states it.</summary>
internal readonly record struct TeaAttribute(ElementKind Kind, TeaText Value)
{
    /// <summary>The kinds in the order in which they are read and written.</summary>
    public static readonly ElementKind[] Kinds = [ElementKind.Context, ElementKind.Justification, ElementKind.Assumption];

    /// <summary>The letter with which derived ids go on.</summary>
    public static char Letter(ElementKind kind) => kind switch
    {
        ElementKind.Context => 'C',
        ElementKind.Justification => 'J',
        _ => 'A',
    };

    /// <summary>The id of the n-th such element of a node, from 1, unless that is taken.</summary>
    public static string IdOf(string nodeId, ElementKind kind, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{nodeId}-{Letter(kind)}{number}");
}
