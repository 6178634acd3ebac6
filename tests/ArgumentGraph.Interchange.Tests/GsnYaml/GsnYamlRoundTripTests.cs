using ArgumentGraph.Testing;

namespace ArgumentGraph.Interchange.Tests.GsnYaml;

/// <summary>Written and read again, an argument is what it was.</summary>
public class GsnYamlRoundTripTests
{
    private static readonly string[] Texts =
    [
        "", " ", "a", "5", "1.50", "true", "null", "~", "yes", "- a", "a: b", "a #b", "#a", "it's", "\"q\"", "{a}", "[a]", "a, b", "\\n", "a\nb", "a\nb\n",
        "a\n\n\nb", "\na", "a\n\n", " a\n b", "a\n  b\n", "a \nb", "a\n \nb",
        "tab\there", "\ttab", "cr\r\nlf", "é ß Ж 漢字", "😀 emoji 😀", "\u00a0x", "x\u2028y", "\uFEFFx", "\u0001", "\u007f", "a:", "-", "--- a", "---", "...",
        "... a", "? a", "! a", "& a", "* a", "| a", "> a", "% a", "@ a", "` a", "<<", "=",
        "&lt; <b>", "G1 -> G2", "0x1F", "+1", "1e400", "-0", "'", "''", "\"", "\\", "key: |", "trailing ", "trailing\n ", "a\u0085b", "a\n# b", "2026-01-01",
    ];

    [Fact]
    public void Generated_arguments_come_back_as_they_were()
    {
        ArgumentCases.WithTexts(seed => Generate(new Random(seed))).Check(400, 4_000, argument =>
        {
            string text = GsnYamlCase.Write(argument, out ValueList<Loss> losses);

            FormatReading read = GsnYamlCase.Read(text);

            read.Findings.Where(finding => finding.Rule.Id is not ("AG0022" or "AG0028" or "AG0062")).Should().BeEmpty("of\n{0}", text);
            read.Losses.Should().BeEmpty();
            string[] before = argument.ToJson().Split('\n');
            string[] after = read.Argument!.ToJson().Split('\n');
            after.Except(before, StringComparer.Ordinal).Concat(before.Except(after, StringComparer.Ordinal)).Should().BeEmpty("of\n{0}", text);
            after.Should().Equal(before);
            read.Argument.ContentHash.Should().Be(argument.ContentHash);
            losses.Count(loss => loss.Message.Contains("of its support", StringComparison.Ordinal))
                .Should().Be(argument.Elements.OfType<SupportableElement>().Count(element => element.Requirement != Requirement.All));
        });
    }

    [Theory]
    [InlineData("G1:\n  text: a\n  horizontalIndex:\n    relative: +1\n    absolute: last\n  classes: [a, b]\n"
        + "  rankIncrement: 2\n  charWrap: 20\n  defeated: true\n  layer: |\n    two\n    lines\n")]
    [InlineData("# above\n# two lines\nG1:\n  nodeType: CounterGoal\n  text: a\n  url: https://example.org\n")]
    [InlineData("# above the module\nmodule:\n  name: m\n  brief: b\n  stylesheets: [a.css]\n# above G1\nG1:\n  text: a\n")]
    [InlineData("X1:\n  nodeType: Solution\n  text: a\n  undeveloped: true\n")]
    [InlineData("CG1:\n  text: a\n  x: ~\n  y: {}\n  z: []\n  n: [1.50, \"1.50\", [], {a: [b]}]\n  \"a: b\": '#'\n")]
    public void What_only_GSN_YAML_has_comes_back(string yaml)
    {
        Argument argument = GsnYamlCase.Read(yaml).Argument!;

        string text = GsnYamlCase.Write(argument, out ValueList<Loss> losses);
        FormatReading read = GsnYamlCase.Read(text);

        losses.Should().BeEmpty();
        read.Argument!.ToJson().Should().Be(argument.ToJson(), "of\n{0}", text);
        Argument.Parse(argument.ToJson()).Should().NotBeNull();
    }

    [Fact]
    public void People_can_read_what_is_written()
    {
        Argument argument = GsnYamlCase.Read("""
            CG1: {text: "no: it is not", challenges: G1 -> Sn1}
            G1: {text: "It is safe\nin use", supportedBy: Sn1, inContextOf: [A1], argumentGraph: {pathway: true, requires: any}}
            Sn1: {text: Test report, url: "https://example.org/r", argumentGraph: {state: planned, doubt: 0.030, tags: {owner: [a, b], n: "1"}}}
            A1: {text: 'yes', rankIncrement: 1}
            C4: {nodeType: Goal, argumentGraph: {kind: claim}}
            """).Argument!;

        GsnYamlCase.Write(argument, out ValueList<Loss> losses).Should().Be("""
            module:
              name: GSN YAML

            CG1:
              text: 'no: it is not'
              challenges: G1 -> Sn1

            G1:
              text: |-
                It is safe
                in use
              supportedBy: [Sn1]
              inContextOf: [A1]
              pathway: true
              requires: any

            Sn1:
              text: Test report
              url: https://example.org/r
              state: planned
              doubt: 0.030
              argumentGraph:
                tags: {owner: [a, b], n: '1'}

            A1:
              text: yes
              rankIncrement: 1

            C4:
              nodeType: Goal
              text: ''
              argumentGraph:
                kind: claim

            """.ReplaceLineEndings("\n"));
        losses.Should().ContainSingle().Which.ElementId.Should().Be("G1");
    }

    [Fact]
    public void Several_modules_become_one_argument()
    {
        string folder = Directory.CreateTempSubdirectory("gsn-yaml").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "main.yaml"), "module:\n  name: Main\n  uses: [sub/part.yaml, sub/other.yaml]\nG1:\n  text: a\n"
                + "  supportedBy: [G2]\nG2:\n  text: open\n  undeveloped: true\n");
            Directory.CreateDirectory(Path.Combine(folder, "sub"));
            File.WriteAllText(
                Path.Combine(folder, "sub", "part.yaml"),
                "module:\n  name: Part\n  brief: b\n  uses: [../main.yaml]\n  extends:\n    - module: Main\n"
                + "      develops: {G2: [G3]}\nG3:\n  text: c\n  supportedBy: [Sn1]\nSn1:\n  text: d\n");
            File.WriteAllText(
                Path.Combine(folder, "sub", "other.yaml"), "module:\n  name: Other\n  uses: part.yaml\nG1:\n  text: e\n  supportedBy: [Sn1, G3]\n");

            FormatReading read = ArgumentFormats.ReadFile(Path.Combine(folder, "main.yaml"));

            Argument argument = read.Argument!;
            argument.Title.Should().Be("Main");
            argument.Elements.Select(element => element.Id).Should().Equal("G1", "G2", "G3", "Sn1", "Other/G1");
            argument.SupportersOf("G2").Should().ContainSingle().Which.Id.Should().Be("G3");
            ((Goal)argument["G2"]).IsUndeveloped.Should().BeFalse();
            argument.SupportersOf("Other/G1").Select(element => element.Id).Should().Equal("Sn1", "G3");
            argument["Sn1"].Module.Should().Be("Part");
            read.Findings.Select(finding => (finding.Rule.Id, Path.GetFileName(finding.Place!.File), finding.Place.Line)).Should().BeEquivalentTo(
                [("AG0026", "part.yaml", 4), ("AG0026", "other.yaml", 3), ("AG0014", "other.yaml", 4)]);
            read.Losses.Should().Contain(loss => loss.Kind == LossKind.Changed && loss.ElementId == "Other/G1");

            FormatReading again = GsnYamlCase.Read(GsnYamlCase.Write(argument));
            again.Findings.Should().BeEmpty();
            again.Argument!.ToJson().Should().Be(argument.ToJson());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Argument Generate(Random random)
    {
        var ids = new List<string>();
        int count = random.Next(1, 14);
        string[] odd = ["a: b", "x, y", "it's", "#1", "G1 -> G2", "-1", "true", "{a}",
            "é😀", "a\"b", "Summary", "null", "1.0", "module1", "a\\b", "? x", "* y"];
        for (int i = 0; i < count; i++)
        {
            string id = random.Next(4) == 0
                ? odd[random.Next(odd.Length)]
                : $"{new[] { "G", "S", "Sn", "C", "A", "J", "CG", "CSn", "E", "P" }[random.Next(10)]}{i}";
            ids.Add(ids.Contains(id) ? $"{id}{i}" : id);
        }

        var elements = ids.ConvertAll(id => MakeElement(id, random));
        Argument argument = new ArgumentBuilder(Pick(random) is { Length: > 0 } title ? title : "A title").Build().Edit(edit =>
        {
            elements.ForEach(element => edit.Add(element));
        });
        return argument.Edit(edit =>
        {
            var made = new List<Relationship>();
            for (int i = 0; i < elements.Count; i++)
            {
                for (int other = 0; other < elements.Count; other++)
                {
                    if (random.Next(3) > 0 || other == i)
                    {
                        continue;
                    }

                    if (elements[i] is SupportableElement && elements[other] is SupportableElement or Evidence
                        && other > i && elements[i] is SupportableElement)
                    {
                        made.Add(Relationship.SupportedBy(ids[i], ids[other]));
                    }
                    else if (elements[i] is SupportableElement
                        && elements[other] is Context or Assumption or Justification && elements[i] is SupportableElement)
                    {
                        made.Add(Relationship.InContextOf(ids[i], ids[other]));
                    }
                    else if (elements[i] is Goal or Claim or Evidence && random.Next(2) == 0)
                    {
                        made.Add(made.Count > 0 && random.Next(2) == 0 && made[random.Next(made.Count)] is var target
                            && target.From != ids[i] && target.To.ElementId != ids[i]
                            ? Relationship.Challenges(ids[i], target)
                            : Relationship.Challenges(ids[i], ids[other]));
                    }
                }
            }

            foreach (Relationship relationship in made.Distinct())
            {
                edit.Connect(relationship);
            }
        });
    }

    private static string Pick(Random random) => Texts[random.Next(Texts.Length)];

    private static Element MakeElement(string id, Random random)
    {
        Likelihood? likelihood = random.Next(4) switch { 0 => Likelihood.FromDoubt(0.03), 1 => Likelihood.FromProbability(0.5), _ => null };
        Requirement requirement = random.Next(4) switch { 0 => Requirement.Any, 1 => Requirement.AtLeast(random.Next(1, 4)), _ => Requirement.All };
        bool isUndeveloped = random.Next(3) == 0;
        DateOnly? day = random.Next(2) == 0 ? new DateOnly(2026, 1, 31) : null;
        Element element = random.Next(7) switch
        {
            0 => new Goal(
                id, Pick(random))
            { IsPathway = random.Next(2) == 0, Requirement = requirement, IsUndeveloped = isUndeveloped, Likelihood = likelihood },
            1 => new Strategy(id, Pick(random)) { Requirement = requirement, IsUndeveloped = isUndeveloped, Likelihood = likelihood },
            2 => new Claim(id, Pick(random)) { Requirement = requirement, IsUndeveloped = isUndeveloped, Likelihood = likelihood },
            3 => new Evidence(id, Pick(random))
            {
                State = random.Next(2) == 0 ? EvidenceState.Planned : null,
                Source = random.Next(2) == 0 ? Pick(random) : null,
                Subject = random.Next(2) == 0 ? Pick(random) : null,
                Collected = day,
                Expires = day,
                Likelihood = likelihood,
            },
            4 => new Assumption(id, Pick(random))
            {
                State = random.Next(2) == 0 ? AssumptionState.Disputed : AssumptionState.Holds,
                Source = random.Next(2) == 0 ? Pick(random) : null,
                Expires = day,
                Likelihood = likelihood,
            },
            5 => new Context(id, Pick(random)),
            _ => new Justification(id, Pick(random)),
        };
        if (random.Next(3) == 0)
        {
            element = element with
            {
                Description = Pick(random),
                Cost = random.Next(2) == 0 ? 1.5 : null,
                Order = element.Kind <= ElementKind.Evidence && random.Next(2) == 0 ? random.Next(-9, 10) : null,
                Row = element.Kind <= ElementKind.Evidence && random.Next(2) == 0 ? random.Next(10) : null,
                Tags = random.Next(2) == 0 ? ValueMap<ValueList<string>>.Empty.With(Pick(random), [Pick(random), Pick(random)])
                    .With("t: " + Pick(random), [Pick(random)]).With("none", []) : ValueMap<ValueList<string>>.Empty,
                Suppressions = random.Next(2) == 0 ? ValueMap<string>.Empty.With("AG1101", "because: " + Pick(random)) : ValueMap<string>.Empty,
                UnknownMembers = random.Next(2) == 0
                    ? ValueMap<RawJson>.Empty.With("x" + Pick(random), RawJson.Parse("{\"a\":[1.50,null],\"a\":2}"))
                    : ValueMap<RawJson>.Empty,
            };
        }

        string[] data =
        [
            "5", "\"text\"", "null", "[]", "{}", "{\"x\":1.50,\"x\":2}", "{\"gsn2x\":{}}",
            "{\"gsn2x\":{\"classes\":{\"A\":[\"b\"]},\"l\":\"a\\nb\"},\"other\":{\"y\":[]}}", "{\"gsn2x\":{\"text\":\"x\"}}",
            "{\"other\":1,\"gsn2x\":{\"l\":2}}",
            "{\"gsn2x\":{\"nodeType\":\"Context\"}}", "{\"gsn2x\":{\"a\":1,\"a\":2}}", "{\"gsn2x\":{\"#\":\" one\\n two\",\"layer\":\"+1\"}}",
            "{\"gsn2x\":{\"url\":5,\"undeveloped\":true}}", "{\"gsn2x\":{\"argumentGraph\":1}}", "{\"gsn2x\":{\"#module\":{\"brief\":\"b\"}}}",
            "{\"gsn2x\":{\"layer\":\"x\",\"state\":\"planned\",\"doubt\":0.5}}", "{\"gsn2x\":{\"requires\":\"any\",\"pathway\":null}}",
        ];
        return random.Next(3) == 0 ? element with { Data = RawJson.Parse(data[random.Next(data.Length)]) } : element;
    }
}
