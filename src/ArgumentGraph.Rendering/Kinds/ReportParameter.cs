namespace ArgumentGraph.Rendering;

/// <summary>What may be said when a report is asked for: an option of a command, a query parameter of an address.</summary>
/// <param name="Name">Its name, for example <c>max-order</c>.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Help">What it does, as a sentence without a full stop.</param>
public sealed record ReportParameter(string Name, ReportParameterType Type, string Help)
{
    /// <summary>Whether a report cannot be made without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it may be given several times.</summary>
    public bool IsList => Type is ReportParameterType.Elements or ReportParameterType.Texts;

    /// <summary>The least value of a number.</summary>
    public int Minimum { get; init; }

    /// <summary>The greatest value of a number.</summary>
    public int Maximum { get; init; } = int.MaxValue;
}

/// <summary>What the value of a <see cref="ReportParameter"/> is.</summary>
public enum ReportParameterType
{
    /// <summary>The id of an element.</summary>
    Element,

    /// <summary>Ids of elements.</summary>
    Elements,

    /// <summary>A whole number within the bounds.</summary>
    Number,

    /// <summary>A number of at least 0.</summary>
    Cost,

    /// <summary>A day, as <c>2026-11-01</c>.</summary>
    Date,

    /// <summary>Texts of a form that the help says.</summary>
    Texts,
}
