namespace ArgumentGraph.Logic.Functions;

/// <summary>What a node of a <see cref="StructureFunction"/> does.</summary>
internal enum GateKind : byte
{
    /// <summary>An input: holds unless it has fallen.</summary>
    Input,

    /// <summary>Holds when all inputs hold.</summary>
    All,

    /// <summary>Holds when any input holds.</summary>
    Any,

    /// <summary>Holds when at least as many inputs hold as its threshold says.</summary>
    AtLeast,
}
