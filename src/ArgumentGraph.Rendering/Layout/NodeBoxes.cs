using System.Globalization;
using System.Runtime.CompilerServices;
using ArgumentGraph.Model;
using ArgumentGraph.Rendering.Facts;
using ArgumentGraph.Rendering.Overlays;
using ArgumentGraph.Rendering.Text;
using ArgumentGraph.Rendering.Views;

namespace ArgumentGraph.Rendering.Layout;

/// <summary>Makes the boxes of elements: what they say, and how large they must be for it.</summary>
internal sealed class NodeBoxes(Argument argument, DiagramOptions options, ViewSelection selection, OverlayMarks? marks)
{
    private const string State = "state";
    private const int ReferenceLines = 3;

    // In letters: what three lines have room for, however wide the letters. The whole is in the tooltip.
    private const int LongestId = 30;

    // How much wider than its box the text of a tab may be: the tab stays clear of what stands beside the box.
    private const int TabOverhang = 8;

    // How wide a box gets for the name of a module.
    private const int WidestForOwner = 180;

    // What the symbol of a contract takes beside the name of its sheet.
    private const int BesideContract = 23;

    private readonly bool _isPlain = options.Notation == Notation.Gsn;

    // Found once, however many pictures are drawn of an argument.
    private static readonly ConditionalWeakTable<Argument, HashSet<int>> Pathways = [];

    private readonly HashSet<int> _pathways = Pathways.GetValue(argument, static key => [.. key.PathwayNumbers]);

    /// <summary>The box of an element.</summary>
    public NodeBox Of(int number)
    {
        Element element = argument.Numbered.Elements[number];
        if (options.Modules is { } modules)
        {
            return modules.BoxOf(element, number, marks?.On(element.Id), _isPlain);
        }

        DiagramShape shape = ShapeGeometry.ShapeOf(element.Kind, options.Notation);
        OverlayMark? mark = marks?.On(element.Id);

        // A template without pathways has none: what is made of it may be a part of an argument.
        bool isPathway = !_isPlain && _pathways.Contains(number) && (options.Pattern is null || element is Goal { IsPathway: true });
        ReferenceBox? reference = selection.ReferenceTo(number);
        string? owner = reference is not null ? reference.Owner : element.IsAway ? ModuleName.OwnerOf(element) ?? string.Empty : null;
        shape = owner is null ? shape : ShapeGeometry.AwayOf(shape);
        TextBlock text = reference is null ? TextOf(element, number, isPathway, mark) : TextOf(reference, element, isPathway, mark);
        bool isBrief = options.IsInReport && (reference is not null || element is not SupportableElement);
        (int width, int height, List<TextLine> lines) = owner is null
            ? ShapeFit.Fit(shape, text, options.MaximumLines, isBrief)
            : ShapeFit.Fit(
                shape, text, options.MaximumLines, isBrief, ShapeGeometry.Compartment,
                Math.Min(ShortText.WidthOf(owner, isBold: false) + ShapeGeometry.BesideNameIn(shape), WidestForOwner));
        return new()
        {
            Number = number,
            Element = element,
            Shape = shape,
            Width = width,
            Height = height,
            Lines = lines,
            IsPathway = isPathway,
            Owner = owner,
            Compartment = owner is null ? null : ShortText.Of(owner, width - ShapeGeometry.BesideNameIn(shape), isBold: false),
            IsPublic = element.IsPublic && owner is null,
            Contract = selection.ContractOf(number) is { } contract ? ShortText.Of("→ " + contract, width - BesideContract + TabOverhang, isBold: false) : null,
            IsLeftToContract = element.IsLeftToContract && reference is null,
            Joint = JointOf(element, number),
            Mark = mark,
            IsUninstantiated = reference is null && (element.IsUninstantiated || options.Pattern?.HasTokens(element.Id) == true),
            SheetName = reference?.SheetName,
            Tab = reference is null ? null : ShortText.Of("→ " + reference.SheetName, width + TabOverhang, isBold: false),
        };
    }

    // No more than tells what it is: the rest is on its own sheet.
    private TextBlock TextOf(ReferenceBox reference, Element element, bool isPathway, OverlayMark? mark)
    {
        var text = new TextBlock();
        AddHead(text, element, isPathway && !options.IsInReport);
        if (!options.IsInReport)
        {
            AddStatement(text, element, reference.IsLong ? options.MaximumLines : ReferenceLines);
        }

        if (!_isPlain && !options.IsInReport)
        {
            // A mark may say the same.
            text.Add(
                string.Join(", ", new[] { reference.Standing == mark?.Text ? string.Empty : reference.Standing, reference.Use }.Where(part => part.Length > 0)),
                LineStyle.Note, 3);
        }

        AddMark(text, mark);
        return text;
    }

    private TextBlock TextOf(Element element, int number, bool isPathway, OverlayMark? mark)
    {
        var text = new TextBlock();
        AddHead(text, element, isPathway);
        if (!options.IsInReport || element is SupportableElement)
        {
            AddStatement(text, element, Math.Max(options.MaximumLines, 1));
        }

        if (!_isPlain && StateOf(element) is { } state && !options.Show.Contains(State, StringComparer.Ordinal))
        {
            text.Add(state, LineStyle.Note, 3);
        }

        if (!_isPlain && options.Pattern is { } pattern)
        {
            foreach (string note in PatternMarks.ValuesOf(element).Concat(PatternMarks.NotesOn(pattern, element.Id)))
            {
                text.Add(note, LineStyle.Note, 3);
            }
        }

        foreach (string name in options.Show)
        {
            if (ElementFacts.ValueOf(element, name) is { } value)
            {
                text.Add(PlainText.LineOf($"{name}: {value}"), LineStyle.Note, 3);
            }
        }

        int hidden = selection.HiddenBelow(number);
        if (hidden > 0)
        {
            text.Add(string.Create(CultureInfo.InvariantCulture, $"+ {hidden} below, not shown"), LineStyle.Note, 4);
        }

        AddMark(text, mark);
        return text;
    }

    private static void AddHead(TextBlock text, Element element, bool isPathway)
    {
        text.Add(ShortText.InTheMiddle(PlainText.LineOf(element.Id), LongestId) + (isPathway ? " · pathway" : string.Empty), LineStyle.Header, 3);
        if (ElementHead.TitleOf(element) is { } title)
        {
            text.Add(PlainText.LineOf(title), LineStyle.Header, 3);
        }
    }

    private static void AddStatement(TextBlock text, Element element, int maximumLines)
    {
        var statement = MarkedText.Of(element.Statement);
        text.Add(statement.HasMarks ? statement : MarkedText.Unmarked(PlainText.Of(element.Statement)), LineStyle.Statement, maximumLines);
    }

    private void AddMark(TextBlock text, OverlayMark? mark)
    {
        // In a report what is well goes without saying.
        if (mark is not null && !(options.IsInReport && mark.Tone == Tone.Good))
        {
            text.Add(PlainText.LineOf(mark.Text), LineStyle.Mark, 4, mark.Sign);
        }
    }

    private string? JointOf(Element element, int number)
    {
        int supporters = argument.Numbered.Supporters.CountOf(number);
        if (element is not SupportableElement { Requirement: var requirement } || !selection.IsDeveloped(number))
        {
            return null;
        }

        if (options.Pattern is { } pattern && PatternMarks.ChoiceBelow(pattern, element.Id, supporters) is { } choice)
        {
            return choice;
        }

        int needed = requirement.NeededOf(supporters);
        return requirement.Kind switch
        {
            // A choice of all there is would be none.
            RequirementKind.Any or RequirementKind.AtLeast when _isPlain =>
                needed == supporters ? null : string.Create(CultureInfo.InvariantCulture, $"{needed} of {supporters}"),
            RequirementKind.Any => "any",
            RequirementKind.AtLeast => string.Create(CultureInfo.InvariantCulture, $"at least {needed}"),
            _ => null,
        };
    }

    private static string? StateOf(Element element) => element switch
    {
        Evidence { State: EvidenceState.Available or null } => null,
        Evidence { State: { } state } => "state: " + state.ToWord(),
        Assumption { State: not AssumptionState.Holds } assumption => "state: " + assumption.State.ToWord(),
        _ => null,
    };
}
