using ArgumentGraph.Rendering.Tests.Diagrams;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Sheets;

public class SheetTests
{
    private static readonly Lazy<Argument> Sabotage = new(() => Argument.Load(Repository.File("samples", "sabotage-risk", "case.json")));

    [Fact]
    public void Each_element_is_drawn_in_full_once_and_each_relationship_once()
    {
        for (int seed = 0; seed < TestSize.Cases(300, 2_000); seed++)
        {
            Argument argument = RandomArguments.Make(seed, withCircles: seed % 4 == 0);
            var sheets = argument.ToSheets(new() { LargestSheet = 2 + (seed % 9), SmallestSheet = 1 + (seed % 5) });

            SheetLaws.Check(sheets, argument, seed);
            foreach (Sheet sheet in sheets.All)
            {
                sheet.Elements.All(element => sheets.SheetOf(element.Id) == sheet).Should().BeTrue();
                sheet.References.Select(reference => reference.SheetName).Should().Equal(
                    sheet.References.Select(reference => sheets.SheetOf(reference.Element.Id).Name)).And.NotContain(sheet.Name);
                sheet.Diagram.Nodes.Where(node => node.SheetName is not null).Select(node => (node.Element.Id, node.SheetName))
                    .Should().BeEquivalentTo(sheet.References.Select(reference => (reference.Element.Id, reference.SheetName)));
            }
        }
    }

    [Fact]
    public void What_lies_outside_the_pathways_has_sheets_of_its_own_where_it_is_much()
    {
        for (int seed = 0; seed < TestSize.Cases(300, 2_000); seed++)
        {
            Argument argument = RandomArguments.Make(seed, withCircles: seed % 4 == 0);
            var sheets = argument.ToSheets(new() { LargestSheet = 2 + (seed % 9), SmallestSheet = 1 + (seed % 5), MostOutside = seed % 3 });

            SheetLaws.Check(sheets, argument, seed);
            sheets.All.SelectMany(sheet => sheet.Elements).Should().BeEquivalentTo(argument.Elements, "seed {0}", seed);
            if (seed % 4 == 0)
            {
                continue; // in a circle everything is over everything
            }

            HashSet<string> over = [.. argument.Pathways.SelectMany(pathway => argument.AncestorsOf(pathway.Id).Append(pathway)).Select(element => element.Id)];
            sheets.All.Where(sheet => sheet.Kind == SheetKind.Outside).SelectMany(sheet => sheet.Elements).Select(element => element.Id)
                .Should().NotIntersectWith(over, "seed {0}", seed);
        }
    }

    [Fact]
    public void An_overview_of_many_roots_says_on_which_sheets_they_are()
    {
        var draft = new ArgumentBuilder("Many");
        draft.Goal("G", "x").SupportedByAll(draft.Goal("P1", "x").AsPathway(), draft.Goal("P2", "x").AsPathway());
        for (int i = 0; i < 70; i++)
        {
            draft.Claim($"C{i}", "x").SupportedByAll(draft.Evidence($"E{i}", "x"));
        }

        var sheets = draft.Build().ToSheets();

        sheets.Overview.Elements.Select(element => element.Id).Should().Equal("G");
        sheets.Overview.References.Select(reference => reference.Element.Id).Should().Equal("P1", "P2");
        sheets.Overview.ToSvg().Should().Contain("70 roots that lie outside").And.Contain("outside-1 to outside-5");
        sheets.All.Where(sheet => sheet.Kind == SheetKind.Outside).Select(sheet => (sheet.Name, sheet.Title, sheet.Elements.Count)).Should().Equal(
            ("outside-1", "Outside the pathways, 1 of 5", 30), ("outside-2", "Outside the pathways, 2 of 5", 30),
            ("outside-3", "Outside the pathways, 3 of 5", 30), ("outside-4", "Outside the pathways, 4 of 5", 30),
            ("outside-5", "Outside the pathways, 5 of 5", 20));
        CaseReport.Of(sheets.Argument).ToMarkdown().Should().Contain("70 roots that lie outside the pathways are on the sheets outside-1 to outside-5.");
    }

    [Fact]
    public void An_overview_leads_to_no_more_pathways_than_it_has_room_for()
    {
        var draft = new ArgumentBuilder("Many");
        for (int i = 0; i < 250; i++)
        {
            draft.Goal($"G{i}", "x");
        }

        var sheets = draft.Build().ToSheets();

        sheets.All.Should().HaveCount(251);
        sheets.Overview.References.Should().HaveCount(200);
        sheets.Overview.ToSvg().Should().Contain("50 more that nothing rests on");
    }

    [Fact]
    public void Confidence_arguments_have_sheets_named_by_their_points()
    {
        var draft = new ArgumentBuilder("Weights");
        EvidenceDraft shared = draft.Evidence("E3", "x");
        GoalDraft one = draft.Goal("CG1", "x").SupportedByAll(shared);
        GoalDraft two = draft.Goal("CG2", "x").SupportedByAll(shared);
        GoalDraft taken = draft.Goal("CG3", "x");
        ClaimDraft claim = draft.Claim("C1", "x").SupportedByAll(draft.Evidence("ACP3", "x").ClaimPoint("ACP4", argument: two));
        draft.Goal("G", "x").SupportedByAll(claim)
            .ClaimPoint("ACP1", on: [claim], argument: one).ClaimPoint("ACP2", on: [claim], argument: two).ClaimPoint("ACP3", argument: taken);
        var sheets = draft.Build().ToSheets();

        sheets.All.Select(sheet => (sheet.Name, sheet.Kind, string.Join(' ', sheet.Elements.Select(element => element.Id)))).Should().Equal(
            ("overview", SheetKind.Overview, "C1 ACP3 G"), ("ACP1", SheetKind.Confidence, "E3 CG1"), ("ACP4", SheetKind.Confidence, "CG2"),
            ("CG3", SheetKind.Confidence, "CG3"));
        sheets.Overview.References.Should().BeEmpty();
        sheets.Find("ACP1")!.Title.Should().Be("ACP1, CG1: x");
        sheets.Find("ACP4")!.References.Select(reference => (reference.Element.Id, reference.SheetName)).Should().Equal(("E3", "ACP1"));
        CaseReport.Of(sheets.Argument, new() { Sections = ReportSections.ClaimPoints }).ToHtml().Should().Contain("data-id=\"CG3\"");
    }

    [Fact]
    public void A_single_pathway_at_the_top_is_drawn_on_the_overview_whatever_stands_beside_it()
    {
        var draft = new ArgumentBuilder("One");
        draft.Goal("G", "x").AsPathway().SupportedByAll(draft.Claim("C", "x"));
        draft.Claim("stray", "x");
        draft.Build().ToSheets().Overview.Elements.Select(element => element.Id).Should().Equal("G", "C", "stray");
    }

    [Fact]
    public void What_stands_on_a_sheet_cannot_be_reached_but_through_its_top()
    {
        for (int seed = 0; seed < TestSize.Cases(300, 2_000); seed++)
        {
            Argument argument = RandomArguments.Make(seed);
            var sheets = argument.ToSheets(new() { LargestSheet = 2 + (seed % 9), SmallestSheet = 1 });
            foreach (Sheet sheet in sheets.All.Where(sheet => sheet.Top is SupportableElement))
            {
                // Evidence and contexts have no sheets of their own, so that what challenges them follows them to the first sheet that uses them.
                HashSet<string> without = Reached(argument, argument.Roots.Concat(Loose(argument)), sheet.Top!.Id, id => argument[id] is SupportableElement);
                sheet.Elements.Where(element => element != sheet.Top && without.Contains(element.Id) && element is SupportableElement)
                    .Should().BeEmpty("seed {0}, sheet {1}", seed, sheet.Name);
            }
        }
    }

    [Fact]
    public void A_reference_counts_the_pathways_that_rest_on_the_element()
    {
        for (int seed = 0; seed < TestSize.Cases(300, 2_000); seed++)
        {
            Argument argument = RandomArguments.Make(seed);
            List<HashSet<string>> below = [.. argument.Pathways.Select(pathway => Reached(argument, [pathway], null))];
            foreach (SheetReference reference in argument.ToSheets(new() { SmallestSheet = 1, LargestSheet = 3 }).All.SelectMany(sheet => sheet.References))
            {
                reference.PathwayCount.Should().Be(below.Count(set => set.Contains(reference.Element.Id)), "seed {0}, {1}", seed, reference.Element.Id);
            }
        }
    }

    [Fact]
    public void Sheets_are_laid_out_cleanly()
    {
        for (int seed = 0; seed < TestSize.Cases(150, 1_000); seed++)
        {
            Argument argument = RandomArguments.Make(seed);
            foreach (Sheet sheet in argument.ToSheets(new() { LargestSheet = 6, SmallestSheet = 2 }).All)
            {
                Geometry.Check(sheet.Diagram, argument, $"seed {seed}, {sheet.Name}");
            }
        }

        foreach (Sheet sheet in Sabotage.Value.ToSheets().All)
        {
            Geometry.Check(sheet.Diagram, Sabotage.Value, sheet.Name);
        }
    }

    [Fact]
    public void The_pathways_of_the_sabotage_case_have_sheets_that_are_read_at_a_glance()
    {
        ArgumentSheets sheets = Sabotage.Value.ToSheets();

        sheets.Overview.References.Select(reference => reference.Element.Id).Should().Equal(Enumerable.Range(1, 9).Select(i => $"P{i}"));
        sheets.All.Skip(1).Take(9).Select(sheet => (sheet.Name, sheet.Kind)).Should().Equal(Enumerable.Range(1, 9).Select(i => ($"P{i}", SheetKind.Pathway)));
        sheets.All.Where(sheet => sheet.Kind == SheetKind.Pathway).Should().OnlyContain(sheet => sheet.Diagram.Width < 1_200);
        sheets.Find("P3")!.Diagram.Width.Should().BeLessThan(0.4 * Diagram.Of(Sabotage.Value, new() { View = DiagramView.Under("P3") }).Width);
        sheets.Find("P7")!.Diagram.Width.Should().BeLessThan(0.4 * Diagram.Of(Sabotage.Value, new() { View = DiagramView.Under("P7") }).Width);
        sheets.Find("C2")!.ToSvg().Should().Contain("data-sheet=");
    }

    [Fact]
    public void A_tree_without_pathways_is_divided_until_no_sheet_is_too_large()
    {
        var elements = new List<Element> { new Goal("G0", "All is well") };
        var relationships = new List<Relationship>();
        for (int i = 1; i < 500; i++)
        {
            elements.Add(i < 167 ? new Goal($"G{i}", $"Part {i} is well") : new Evidence($"G{i}", $"Record {i}"));
            relationships.Add(Relationship.SupportedBy($"G{(i - 1) / 3}", $"G{i}"));
        }

        Argument argument = new ArgumentBuilder("A tree").Build().Edit(edit =>
        {
            elements.ForEach(element => edit.Add(element));
            relationships.ForEach(relationship => edit.Connect(relationship));
        });

        ArgumentSheets sheets = argument.ToSheets(new() { LargestSheet = 20 });

        sheets.All.Should().OnlyContain(sheet => sheet.Elements.Count + sheet.References.Count <= 20);
        sheets.All.Skip(1).Should().OnlyContain(sheet => sheet.Kind == SheetKind.Part && sheet.Elements.Count >= 4);
    }

    [Fact]
    public void The_overview_is_never_a_lone_reference()
    {
        for (int seed = 0; seed < TestSize.Cases(200, 1_000); seed++)
        {
            ArgumentSheets sheets = RandomArguments.Make(seed).ToSheets(new() { LargestSheet = 3, SmallestSheet = 2 });
            (sheets.All.Count > 1 && sheets.Overview.Elements.Count == 0 && sheets.Overview.References.Count < 2).Should().BeFalse("seed {0}", seed);
        }
    }

    [Fact]
    public void A_reference_says_its_standing_once()
    {
        SupportReport support = Sabotage.Value.AnalyzeSupport();

        string svg = Sabotage.Value.ToSheets(new() { Diagram = new() { Support = support, Overlay = Overlay.Standing(support) } }).Overview.ToSvg();

        svg.Split("in doubt").Length.Should().Be(1 + 2 + 1, "two pathways are in doubt, and the legend says what that looks like");
    }

    [Fact]
    public void A_module_begins_a_sheet()
    {
        Argument argument = new ArgumentBuilder("Two modules").Build().Edit(edit =>
        {
            edit.Add(new Goal("G1", "The vehicle is safe") { Tags = Tags("vehicle") });
            edit.Add(new Goal("G2", "The brake is safe") { Tags = Tags("brake") });
            edit.Add(new Evidence("E1", "Test of the brake") { Tags = Tags("brake") });
            edit.Connect(Relationship.SupportedBy("G1", "G2"));
            edit.Connect(Relationship.SupportedBy("G2", "E1"));
        });

        ArgumentSheets sheets = argument.ToSheets();

        sheets.All.Select(sheet => (sheet.Name, sheet.Kind)).Should().Equal(("overview", SheetKind.Overview), ("G2", SheetKind.Module));
        argument.ToSheets(new() { ModuleTag = null }).All.Should().ContainSingle();

        static ValueMap<ValueList<string>> Tags(string module) => ValueMap<ValueList<string>>.Empty.With("module", [module]);
    }

    [Fact]
    public void An_element_that_is_called_overview_keeps_its_name()
    {
        Argument argument = new ArgumentBuilder("Names").Build().Edit(edit =>
        {
            edit.Add(new Goal("G1", "Top"));
            edit.Add(new Goal("overview", "A pathway") { IsPathway = true });
            edit.Connect(Relationship.SupportedBy("G1", "overview"));
        });

        argument.ToSheets().All.Select(sheet => sheet.Name).Should().Equal("overview-of-all", "overview");
    }

    [Fact]
    public void Limits_out_of_their_range_are_refused()
    {
        Argument argument = Sabotage.Value;

        FluentActions.Invoking(() => argument.ToSheets(new() { LargestSheet = 1 }))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("value");
        FluentActions.Invoking(() => argument.ToSheets(new() { SmallestSheet = 0 }))
            .Should().Throw<ArgumentOutOfRangeException>().WithParameterName("value");
        FluentActions.Invoking(() => argument.ToSheets().SheetOf("E999")).Should().Throw<KeyNotFoundException>();
        argument.ToSheets().Find("E999").Should().BeNull();
    }

    private static IEnumerable<Element> Loose(Argument argument) =>
        argument.Elements.Where(element => !argument.Relationships.Any(relationship =>
            relationship.To.ElementId == element.Id || (relationship.Kind == RelationshipKind.Challenges && relationship.From == element.Id)));

    // What rests on something, written down again from the relationships: support, contexts, and who challenges an element or what it owns.
    private static HashSet<string> Reached(Argument argument, IEnumerable<Element> from, string? without, Func<string, bool>? leadsOn = null)
    {
        ILookup<string, string> uses = argument.Relationships.ToLookup(
            relationship => relationship.Kind == RelationshipKind.Challenges ? OwnerOf(relationship.To) : relationship.From,
            relationship => relationship.Kind == RelationshipKind.Challenges ? relationship.From : relationship.To.ElementId!);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<string>(from.Select(element => element.Id).Where(id => id != without && seen.Add(id)));
        while (open.TryDequeue(out string? id))
        {
            foreach (string used in leadsOn?.Invoke(id) == false ? [] : uses[id])
            {
                if (used != without && seen.Add(used))
                {
                    open.Enqueue(used);
                }
            }
        }

        return seen;

        static string OwnerOf(RelationshipTarget target) =>
            target.ElementId ?? (target.Relationship!.Kind == RelationshipKind.Challenges ? OwnerOf(target.Relationship.To) : target.Relationship.From);
    }
}
