using ArgumentGraph.Text;

namespace ArgumentGraph;

/// <summary>What a <see cref="ArgumentGraph.Rule"/> reports: data, made by <see cref="Argument.Validate"/> and by reading.</summary>
public sealed record Finding
{
    /// <summary>The rule that reports it.</summary>
    public required Rule Rule { get; init; }

    /// <summary>How much it weighs: the rule's default, or what the caller set.</summary>
    public required Severity Severity { get; init; }

    /// <summary>
    /// What was found, and what would be right: on one line, whatever words of the text it quotes. Line breaks in them are shown as blanks, other control and
    /// format characters, such as escape sequences and changes of direction, as <c>\u{1B}</c>.
    /// </summary>
    public required string Message
    {
        get;
        init => field = VisibleText.OneLine(value);
    }

    /// <summary>The id of the element that it is about, or null.</summary>
    public string? ElementId { get; init; }

    /// <summary>
    /// The ids of the elements for which the finding stands, in the order of the text, where one finding stands for all elements that break a rule; else empty.
    /// Elements that suppress the rule are left out.
    /// </summary>
    public ValueList<string> ElementIds { get; init; } = ValueList<string>.Empty;

    /// <summary>The relationship that it is about, or null.</summary>
    public Relationship? Relationship { get; init; }

    /// <summary>Where, or null when the argument was not read from a text.</summary>
    public Place? Place { get; init; }

    /// <summary>Other places that have to do with it.</summary>
    public ValueList<RelatedPlace> Related { get; init; } = ValueList<RelatedPlace>.Empty;

    /// <summary>The line in which compilers report, for example <c>case.json(12,5): warning AG1203: …</c>: always one, whatever the file is called.</summary>
    public override string ToString()
    {
        string severity = Severity switch
        {
            Severity.Error => "error",
            Severity.Warning => "warning",
            _ => "info",
        };
        return $"{(Place is null ? string.Empty : $"{VisibleText.OneLine(Place.ToString())}: ")}{severity} {Rule.Id}: {Message}";
    }
}
