namespace ArgumentGraph.Rendering.Tests.Diagrams;

public class EmptyPictureTests
{
    [Fact]
    public void An_empty_picture_says_why()
    {
        new ArgumentBuilder("Empty").Build().ToSvg().Should().Contain("Nothing is drawn: the argument has no elements.");

        var draft = new ArgumentBuilder("Stands");
        draft.Goal("G", "It holds").SupportedByAll(draft.Evidence("E", "A test").With(evidence => evidence with { State = EvidenceState.Available }));
        Argument argument = draft.Build();
        argument.ToSvg(new() { View = DiagramView.Open }).Should().Contain("Nothing is drawn: the view shows what does not stand, and everything stands.");
        argument.ToSvg().Should().NotContain("Nothing is drawn");
    }
}
