namespace ArgumentGraph.Rendering.Tests.Displays;

/// <summary>
/// An argument in which every text that can be is the one given: open, challenged, tagged, priced, with a number, so that
/// every report has something to say of it.
/// </summary>
internal static class HostileArgument
{
    public static readonly string[] Texts =
    [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "]]></style><script>x</script>", "</div></style>", "a\u0001b\u007F", "\uFDD0",
        "\u202Eright to left\u202C \u2066isolate",
        "&amp; &lt; &#x3c;script&#x3e;", "'quotes\" `and` ${more}", "line\nfeed\r\nand\ttab", "a | b || c \\| d", "`code | in` | table", "=cmd|' /C calc'!A0",
        "+1", "-1", "@SUM(A1)", "'=1+1", "**bold** _it_ [a](javascript:alert(1))",
        "| --- |", "# heading", "- item", "1. one", "{{body}}",
    ];

    private static readonly ResponseStep Acting = new(ResponseStage.Tell) { Stages = [ResponseStage.Tell, ResponseStage.Decide, ResponseStage.Act] };

    public static Argument Of(string text)
    {
        ValueMap<ValueList<string>> tags = ValueMap<ValueList<string>>.Empty.With(text.Trim().Length > 0 ? text : "key", [text]);
        return new ArgumentBuilder(text).Build().Edit(edit => edit
            .Add(new Goal(
                "P", text)
            { IsPathway = true, Description = text, Tags = tags, Harm = new() { From = text, Within = TimeSpan.FromHours(1), Attempts = 2 } })
            .Add(new Goal("Q", text) { IsPathway = true })
            .Add(new Claim("C", text) { Requirement = Requirement.Any, Step = new(ResponseStage.See) { Who = text, Hours = text } })
            .Add(new Assumption("A", text) { Source = text })
            .Add(new Evidence("E|1", text) { Source = text, Subject = text, State = EvidenceState.Available, Tags = tags, Step = Acting with { Who = text } })
            .Add(new Evidence("=E2", text) { State = EvidenceState.Planned, Cost = 2 })
            .Add(new Evidence("<E3>", text) { State = EvidenceState.Available, Likelihood = Likelihood.FromDoubt(0.1), Tags = tags })
            .Add(new Claim("D`", text))
            .Connect(Relationship.SupportedBy("P", "C"))
            .Connect(Relationship.InContextOf("P", "A"))
            .Connect(Relationship.SupportedBy("C", "E|1"))
            .Connect(Relationship.SupportedBy("C", "<E3>"))
            .Connect(Relationship.SupportedBy("Q", "=E2"))
            .Connect(Relationship.Challenges("D`", Relationship.SupportedBy("Q", "=E2"))));
    }
}
