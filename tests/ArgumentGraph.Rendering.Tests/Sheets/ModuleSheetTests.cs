using System.Xml.Linq;
using ArgumentGraph.Rendering.Tests.Diagrams;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Rendering.Tests.Sheets;

public class ModuleSheetTests
{
    [Fact]
    public void Each_module_has_a_sheet_and_cites_others_as_away_elements()
    {
        ArgumentSheets sheets = Weights().ToSheets();

        sheets.All.Select(sheet => (sheet.Name, sheet.Kind, sheet.Module?.Name)).Should().Equal(
            ("overview", SheetKind.Overview, null), ("Oversight", SheetKind.Module, "Oversight"), ("Storage", SheetKind.Module, "Storage"),
            ("Access", SheetKind.Module, "Access"), ("Backups", SheetKind.Module, "Backups"), ("BackupContract", SheetKind.Module, "BackupContract"));
        Sheet access = sheets.Find("Access")!;
        access.Title.Should().Be("Access: Who reaches the storage");
        access.Top.Should().BeNull();
        DiagramNode cited = access.Diagram.Nodes.Single(node => node.Element.Id == "Storage/G5");
        (cited.AwayModule, cited.SheetName).Should().Be(("Storage", "Storage"));
        sheets.Find("Storage")!.Diagram.Nodes.Should().OnlyContain(node => node.AwayModule == null && node.SheetName == null);
        sheets.Find("Storage")!.ToSvg().Should().Contain("goal, public");
        sheets.Overview.References.Select(reference => reference.Element.Id).Should().Equal("Oversight/G0");
    }

    [Fact]
    public void The_sheet_of_a_contract_shows_what_supports_goals_of_others_and_theirs_names_it()
    {
        ArgumentSheets sheets = Weights().ToSheets();

        Sheet contract = sheets.Find("BackupContract")!;
        contract.Diagram.Edges.Select(edge => edge.Relationship.ToString()).Should().BeEquivalentTo(
            [
                Relationship.SupportedBy("Oversight/G3", "BackupContract/S1").ToString(),
                Relationship.SupportedBy("BackupContract/S1", "Backups/G9").ToString(),
            ]);
        contract.Diagram.Nodes.Select(node => (node.Element.Id, node.AwayModule)).Should().Equal(
            ("Oversight/G3", "Oversight"), ("Backups/G9", "Backups"), ("BackupContract/S1", null));
        Sheet oversight = sheets.Find("Oversight")!;
        oversight.Diagram.Edges.Should().NotContain(edge => edge.Relationship.From == "Oversight/G3");
        XElement[] texts = [.. XDocument.Parse(oversight.ToSvg()).Descendants().Where(each => each.Name.LocalName == "text")];
        texts.Should().Contain(text => text.Value == "→ BackupContract").And.NotContain(text => text.Value.Contains("not shown"));
    }

    [Fact]
    public void A_goal_says_what_it_requires_on_the_sheet_that_draws_its_support()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "Any",
              "modules": [ { "name": "A" }, { "name": "C", "contract": true, "away": [
                { "id": "A/G", "kind": "goal", "statement": "x", "supportedBy": ["C/S", "C/T"] } ] } ],
              "elements": [
                { "id": "A/G", "kind": "goal", "module": "A", "statement": "x", "toBeSupportedByContract": true, "requires": "any", "supportedBy": ["C/S", "C/T"] },
                { "id": "C/S", "kind": "strategy", "module": "C", "statement": "x", "undeveloped": true },
                { "id": "C/T", "kind": "strategy", "module": "C", "statement": "x", "undeveloped": true }
              ] }
            """);

        ArgumentSheets sheets = argument.ToSheets();

        sheets.Find("C")!.ToSvg().Should().Contain(">any</text>");
        sheets.Find("A")!.ToSvg().Should().NotContain(">any</text>").And.Contain(">→ C</text>");
    }

    [Fact]
    public void Each_element_is_drawn_in_full_once_and_each_relationship_once_and_cleanly()
    {
        for (int seed = 0; seed < TestSize.Cases(250, 2_000); seed++)
        {
            Argument argument = RandomModules.Make(seed, withCircles: seed % 4 == 0);
            ArgumentSheets sheets = argument.ToSheets(new() { LargestSheet = 2 + (seed % 9), SmallestSheet = 1 + (seed % 5) });

            SheetLaws.Check(sheets, argument, seed);
            foreach (Sheet sheet in sheets.All)
            {
                sheet.Elements.Where(element => !element.IsAway).All(element => element.Module == sheet.Module?.Name)
                    .Should().BeTrue("seed {0}, {1}", seed, sheet.Name);
                foreach (DiagramNode node in sheet.Diagram.Nodes)
                {
                    string? other = node.Element.IsAway ? node.Element.Module ?? string.Empty
                        : node.Element.Module == sheet.Module?.Name ? null : node.Element.Module;
                    node.AwayModule.Should().Be(other, "seed {0}, {1} on {2}", seed, node.Element.Id, sheet.Name);
                    (node.SheetName is null).Should().Be(sheets.SheetOf(node.Element.Id) == sheet);
                }

                Geometry.Check(sheet.Diagram, argument, $"seed {seed}, {sheet.Name}");
            }
        }
    }

    [Fact]
    public void A_module_that_is_too_large_is_divided_within()
    {
        ArgumentSheets sheets = Large().ToSheets(new() { LargestSheet = 12 });

        sheets.All.Where(sheet => sheet.Module?.Name == "Big").Should().OnlyContain(sheet => sheet.Elements.Count + sheet.References.Count <= 13)
            .And.Contain(sheet => sheet.Kind == SheetKind.Part);
        sheets.Find("Small")!.Elements.Should().HaveCount(2);
    }

    [Fact]
    public void Pathways_of_a_module_have_sheets_unless_there_is_but_one()
    {
        Argument two = Large().Edit(edit => edit.Replace<Goal>("Big/G1", goal => goal with { IsPathway = true })
            .Replace<Goal>("Big/G2", goal => goal with { IsPathway = true }));

        two.ToSheets().All.Select(sheet => (sheet.Name, sheet.Kind)).Should().Contain([("Big/G1", SheetKind.Pathway), ("Big/G2", SheetKind.Pathway)]);
        two.ToSheets().Find("Big/G1")!.Module!.Name.Should().Be("Big");
        two.Edit(edit => edit.Replace<Goal>("Big/G2", goal => goal with { IsPathway = false })).ToSheets().All
            .Should().NotContain(sheet => sheet.Kind == SheetKind.Pathway);
    }

    [Fact]
    public void A_module_and_an_element_that_are_called_alike_have_two_sheets()
    {
        Argument argument = Argument.Parse(
            """
            { "format": "argument-graph/1", "title": "Names", "elements": [
              { "id": "G", "kind": "goal", "module": "P", "statement": "x", "supportedBy": ["P", "Q"] },
              { "id": "P", "kind": "goal", "pathway": true, "module": "P", "statement": "x", "undeveloped": true },
              { "id": "Q", "kind": "goal", "pathway": true, "module": "P", "statement": "x", "undeveloped": true },
              { "id": "O", "kind": "goal", "module": "overview", "statement": "x", "undeveloped": true }
            ] }
            """);

        argument.ToSheets().All.Select(sheet => sheet.Name).Should().Equal("overview", "P", "Q", "P-module", "overview-module");
    }

    [Fact]
    public void Without_modules_the_tag_divides_and_without_a_tag_nothing_does() =>
        Weights().ToSheets(new() { ModuleTag = null }).All.Should().OnlyContain(sheet => sheet.Kind != SheetKind.Module && sheet.Module == null);

    internal static Argument Weights() => Argument.Parse(
        """
        { "format": "argument-graph/1", "title": "The weights of the model stay where they are",
          "modules": [
            { "name": "Oversight", "title": "Oversight of the weights" },
            { "name": "Storage" },
            { "name": "Access", "title": "Who reaches the storage" },
            { "name": "Backups" },
            { "name": "BackupContract", "contract": true, "title": "What the backups do for oversight", "away": [
              { "id": "Oversight/G3", "kind": "goal", "statement": "Copies do not outlive their purpose", "supportedBy": ["BackupContract/S1"] } ] }
          ],
          "elements": [
            { "id": "Oversight/G0", "kind": "goal", "module": "Oversight", "statement": "The weights stay", "supportedBy": ["Oversight/G1", "Oversight/G3"] },
            { "id": "Oversight/G1", "kind": "goal", "module": "Oversight", "statement": "Reading takes two mistakes",
              "supportedBy": ["Storage/G5", "Access/G7"], "requires": "any" },
            { "id": "Oversight/G3", "kind": "goal", "module": "Oversight", "statement": "Copies do not outlive their purpose", "toBeSupportedByContract": true,
              "supportedBy": ["BackupContract/S1"] },
            { "id": "Storage/G5", "kind": "goal", "module": "Storage", "public": true, "statement": "Accounts cannot read the weights",
              "supportedBy": ["Storage/Sn1"] },
            { "id": "Storage/Sn1", "kind": "evidence", "module": "Storage", "statement": "Audit of permissions", "state": "available" },
            { "id": "Access/G7", "kind": "goal", "module": "Access", "public": true, "statement": "Only operators reach it", "supportedBy": ["Storage/G5"] },
            { "id": "Backups/G9", "kind": "goal", "module": "Backups", "public": true, "statement": "Backups are deleted", "supportedBy": ["Backups/E1"] },
            { "id": "Backups/E1", "kind": "evidence", "module": "Backups", "statement": "Deletion log", "state": "available" },
            { "id": "BackupContract/S1", "kind": "strategy", "module": "BackupContract", "statement": "No other copies", "supportedBy": ["Backups/G9"] }
          ] }
        """);

    private static Argument Large() => new ArgumentBuilder("Large").Build().Edit(edit =>
    {
        for (int i = 0; i < 60; i++)
        {
            edit.Add(new Goal($"Big/G{i}", $"Part {i} is well") { Module = "Big", IsUndeveloped = i >= 20 });
            if (i > 0)
            {
                edit.Connect(Relationship.SupportedBy($"Big/G{(i - 1) / 3}", $"Big/G{i}"));
            }
        }

        edit.Add(new Goal("Small/G1", "All parts fit") { Module = "Small", IsPublic = true });
        edit.Add(new Evidence("Small/E1", "Measurements") { Module = "Small", State = EvidenceState.Available });
        edit.Connect(Relationship.SupportedBy("Small/G1", "Small/E1"));
        edit.Connect(Relationship.SupportedBy("Big/G5", "Small/G1"));
    });
}
