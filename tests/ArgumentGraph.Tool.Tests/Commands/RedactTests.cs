using System.Text.Json;
using System.Text.Json.Nodes;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Testing;

namespace ArgumentGraph.Tool.Tests.Commands;

/// <summary><c>redact</c>, <c>verify</c> and <c>disclose</c>: from the private case to a public version that others check.</summary>
public sealed class RedactTests : IDisposable
{
    private const string HidesF =
        """{ "format": "argument-graph-redaction/1", "rules": [{ "elements": ["F", "A"], "level": "opaque", "reason": "describes permissions" }] }""";

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_public_version_is_made_with_a_new_key_and_says_what_rests_on_what_is_hidden()
    {
        ToolRun run = Redact(Samples.NineFile, HidesF);

        run.ExitCode.Should().Be(0, run.Error);
        run.Error.Should().Contain("is new: it has the key of the case");
        run.Output.Should().Contain("Publicly unsupported").And.Contain("Asserted standings: A, F. As is, judged on 2026-11-01.");
        run.Output.Split('\n').Where(line => line.StartsWith("P5", StringComparison.Ordinal) || line.StartsWith("P6", StringComparison.Ordinal)
            || line.StartsWith("P1 ", StringComparison.Ordinal)).Should().HaveCount(3);
        ToolRun again = ToolRun.Of(
            "redact", Samples.NineFile, "--policy", Path("policy.json"), "-o", Path("public.json"), "--secrets", Path("secrets.json"), "--force");
        (again.ExitCode, again.Error).Should().Be((0, string.Empty), "the key is there");
    }

    [Fact]
    public void The_sample_s_public_version_is_as_it_is_kept()
    {
        string kept = System.IO.Path.Combine(System.IO.Path.GetDirectoryName(Samples.SabotageFile)!, "public");
        ToolRun run = ToolRun.Of(
            "redact", Samples.SabotageFile, "--policy", System.IO.Path.Combine(kept, "policy.json"), "-o", Path("public.json"),
            "--secrets", System.IO.Path.Combine(kept, "sample-key.json"));

        run.ExitCode.Should().Be(0, run.Error);
        string expected = File.ReadAllText(System.IO.Path.Combine(kept, "case.json"));
        File.ReadAllText(Path("public.json")).Should().Be(expected, "samples/sabotage-risk/history/life.sh makes it");
    }

    [Fact]
    public void Its_report_is_json_too()
    {
        JsonElement json = Redact(Samples.NineFile, HidesF, "--format", "json").Json;

        json.GetProperty("pathways").EnumerateArray().Select(each => each.GetProperty("id").GetString()).Should().Equal("P1", "P5", "P6");
        json.GetProperty("singlePoints")[0].GetProperty("id").GetString().Should().Be("F");
        json.GetProperty("assertedStandings").EnumerateArray().Select(id => id.GetString()).Should().Equal("A", "F");
    }

    [Fact]
    public void What_is_there_is_not_replaced_unasked()
    {
        Redact(Samples.NineFile, HidesF).ExitCode.Should().Be(0);
        string secrets = File.ReadAllText(Path("secrets.json"));
        Redact(Samples.NineFile, HidesF).Should().Match<ToolRun>(run => run.ExitCode == 2 && run.Error.Contains("--force replaces it"));
        Redact(Samples.NineFile, HidesF, "--force").ExitCode.Should().Be(0);
        File.ReadAllText(Path("secrets.json")).Should().Be(secrets);
        ToolRun.Of("redact", Path("public.json"), "--policy", Path("policy.json"), "-o", Path("public.json"), "--secrets", Path("secrets.json"), "--force")
            .Error.Should().Contain("is what is to be read");
    }

    [Theory]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "elements": ["F"] }] }""", "AG2103")]
    [InlineData("""{ "format": "argument-graph-redaction/1", "rules": [{ "elements": ["Fx"], "reason": "x" }] }""", "AG0015")]
    [InlineData("""{ "format": "argument-graph-policy/1" }""", "AG0005")]
    public void A_policy_that_cannot_be_followed_makes_nothing(string policy, string rule)
    {
        ToolRun run = Redact(Samples.NineFile, policy);

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(rule);
        Directory.GetFiles(_folder).Select(System.IO.Path.GetFileName).Should().Equal("policy.json");
    }

    [Fact]
    public void Verification_says_what_is_intact_what_is_asserted_and_whose_review_is_of_it()
    {
        Redact(Samples.NineFile, HidesF);
        string root = Root();
        File.WriteAllText(
            Path("reviews.json"),
            $$"""{ "reviews": [{ "id": "R1", "caseRoot": "{{root}}" }, { "id": "R2", "caseRoot": "{{new string('0', 64)}}" }] }""");

        ToolRun run = ToolRun.Of("verify", Path("public.json"), "--reviews", Path("reviews.json"), "--root", root);

        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain("Intact").And.Contain($"Case root, recomputed: {root}").And.Contain("It is the root that was expected.")
            .And.Contain("Standings: asserted of A, F;").And.Contain("of this case").And.Contain("of another case").And.Contain("not that it is right");
        JsonElement json = ToolRun.Of("verify", Path("public.json"), "--reviews", Path("reviews.json"), "--root", "ab", "--format", "json").Json;
        json.GetProperty("isIntact").GetBoolean().Should().BeTrue();
        json.GetProperty("caseRoot").GetProperty("isExpected").GetBoolean().Should().BeFalse();
        json.GetProperty("reviews").EnumerateArray().Select(review => review.GetProperty("isOfThisCase").GetBoolean()).Should().Equal(true, false);
        ToolRun.Of("verify", Path("public.json"), "--root", "ab").ExitCode.Should().Be(1);
        ToolRun other = ToolRun.Of("verify", Path("public.json"), "--reviews", Path("secrets.json"));
        other.ExitCode.Should().Be(2);
        other.Error.Should().Contain("secrets.json' has no review that names a case root");
    }

    [Fact]
    public void A_change_is_found_where_it_is()
    {
        Redact(Samples.NineFile, HidesF);
        JsonObject changed = JsonNode.Parse(File.ReadAllText(Path("public.json")))!.AsObject();
        changed["elements"]!.AsArray().First(element => element!["id"]!.GetValue<string>() == "F")!["assertedStanding"] = "inDoubt";
        File.WriteAllText(Path("changed.json"), changed.ToJsonString());

        ToolRun run = ToolRun.Of("verify", Path("changed.json"));

        run.ExitCode.Should().Be(1);
        run.Output.Should().Contain("Not intact: 1 problem.").And.Contain("'F' is not as it was made");
        ToolRun.Of("verify", Samples.NineFile).Should().Match<ToolRun>(other => other.ExitCode == 2 && other.Error.Contains("is not a public version"));
    }

    [Fact]
    public void Disclosures_show_what_is_hidden_to_whoever_has_them()
    {
        Redact(Samples.NineFile, HidesF);
        string statement = Argument.Load(Samples.NineFile)["F"].Statement;

        ToolRun.Of("disclose", Samples.NineFile, "--secrets", Path("secrets.json"), "--element", "F", "--fields", "statement,state", "-o", Path("F.json"))
            .ExitCode.Should().Be(0);

        ToolRun run = ToolRun.Of("verify", Path("public.json"), "--disclose", Path("F.json"));
        run.ExitCode.Should().Be(0, run.Error);
        run.Output.Should().Contain(statement).And.Contain("F, state: \"available\"");
        ToolRun.Of("disclose", Samples.NineFile, "--secrets", Path("secrets.json"), "--element", "M", "--fields", "statement", "-o", Path("M.json"));
        ToolRun.Of("verify", Path("public.json"), "--disclose", Path("M.json")).Should()
            .Match<ToolRun>(other => other.ExitCode == 1 && other.Output.Contains("The statement of 'M' is not hidden."));
        ToolRun.Of("disclose", Samples.NineFile, "--secrets", Path("secrets.json"), "--element", "Fx", "--fields", "statement", "-o", Path("x.json"))
            .ExitCode.Should().Be(2);
        ToolRun.Of("disclose", Samples.NineFile, "--secrets", Path("policy.json"), "--element", "F", "--fields", "statement", "-o", Path("x.json"))
            .ExitCode.Should().Be(2);
    }

    [Fact]
    public void Opaque_ids_can_be_disclosed_too()
    {
        Redact(Samples.NineFile, """{ "format": "argument-graph-redaction/1", "ids": "opaque", "rules": [{ "kinds": ["evidence"], "reason": "x" }] }""");
        string id = Argument.Load(Path("public.json")).OfKind<Evidence>().First().Id;

        ToolRun.Of(
            "disclose", Samples.NineFile, "--secrets", Path("secrets.json"), "--opaque-ids", "--element", id, "--fields", "statement", "-o", Path("d.json"))
            .ExitCode.Should().Be(0);
        ToolRun.Of("verify", Path("public.json"), "--disclose", Path("d.json")).ExitCode.Should().Be(0);
    }

    [ProgramFact("python3")]
    public void The_verifier_in_python_finds_the_same()
    {
        string verifier = Repository.File("samples", "verify.py");
        foreach ((string file, string policy) in new[]
        {
            (Samples.NineFile, HidesF),
            (Samples.SabotageFile, """
                { "format": "argument-graph-redaction/1", "order": "sorted", "case": { "fields": ["title"], "reason": "x" }, "rules": [
                  { "tags": { "mitigation": ["security"] }, "kinds": ["evidence"], "level": "opaque", "reason": "ä \"quoted\" \\ reason" },
                  { "elements": ["C4"], "level": "stub", "reason": "a part" }, { "kinds": ["claim"], "fields": ["tags", "description"], "reason": "names teams" }] }
                """),
        })
        {
            Redact(file, policy, "--force").ExitCode.Should().Be(0);
            string root = Root();
            File.WriteAllText(Path("reviews.json"), $$"""[{ "id": "R1", "caseRoot": "{{root}}" }]""");
            OtherProgram.Run("python3", string.Empty, verifier, Path("public.json"), Path("reviews.json")).ReplaceLineEndings("\n")
                .Should().Be($"intact: case root {root}\nR1: of this case\n");

            JsonNode document = JsonNode.Parse(File.ReadAllText(Path("public.json")))!;
            foreach (JsonNode? element in document["elements"]!.AsArray().Take(12).ToArray())
            {
                string id = element!["id"]!.GetValue<string>();
                JsonNode changed = document.DeepClone();
                changed["elements"]!.AsArray().First(each => each!["id"]!.GetValue<string>() == id)!["statement"] = "another";
                File.WriteAllText(Path("changed.json"), changed.ToJsonString());
                string script = $"import sys; sys.path.insert(0, {Samples.Quote(Repository.File("samples"))}); import verify; "
                    + $"print(*verify.check(verify.read({Samples.Quote(Path("changed.json"))}))[1], sep='\\n')";
                OtherProgram.Run("python3", string.Empty, "-B", "-c", script).Split('\n')
                    .Should().Contain(line => line.StartsWith(id + ":") || line == $"{id} has changed");
            }
        }
    }

    [Fact]
    public void No_twelve_letters_of_what_is_hidden_are_in_anything_that_any_command_writes()
    {
        var secrets = new List<string>();
        Argument secret = Secret(secrets);
        secret.Save(Path("private.json"));
        Redact(Path("private.json"), """
            { "format": "argument-graph-redaction/1", "case": { "fields": ["title"], "reason": "x" }, "rules": [
              { "kinds": ["goal", "claim", "strategy"], "reason": "x" }, { "kinds": ["evidence"], "level": "opaque", "reason": "x" },
              { "elements": ["MorA"], "level": "stub", "reason": "x" }] }
            """).Should().Match<ToolRun>(run => run.ExitCode == 0, "it is made");
        File.Delete(Path("private.json"));
        string file = Path("public.json");
        string pathway = Argument.Load(file).Pathways[0].Id;
        File.WriteAllText(Path("gate.json"), """{ "format": "argument-graph-policy/1", "expect": { "stands": ["P1"] } }""");
        string[][] commands =
        [
            ["check", file], ["check", file, "--format", "sarif"], ["check", file, "--format", "json"], ["gate", file, "--policy", Path("gate.json")],
            ["analyze", file], ["analyze", file, "--format", "json"], ["what-if", file, "--fail", "A"], ["roadmap", file], ["explain", file, pathway],
            ["verify", file], ["verify", file, "--format", "json"], ["report", file, "-o", Path("r.md")], ["report", file, "-o", Path("r.html")],
            .. ReportKind.All.Select(kind => kind.Name).Except(["what-if", "roadmap", "explanation", "findings"])
                .SelectMany(kind => new[] { "markdown", "json", "csv", "html", "svg" }.Select(format => new[] { kind, file, "--format", format })),
            .. new[] { "svg", "html", "dot", "mmd" }.Select(ending => new[] { "render", file, "-o", Path("d." + ending) }),
            .. ArgumentFormats.All.Where(format => format.CanWrite)
                .Select(format => new[] { "convert", file, "--to", format.Name, "-o", Path("c-" + format.Name) }),
        ];
        File.Delete(Path("secrets.json"));
        string written = string.Concat(commands.Select(command =>
        {
            ToolRun run = ToolRun.Of(command);
            run.ExitCode.Should().NotBe(3, "{0}: {1}", string.Join(' ', command), run.Error);
            return run.Output + run.Error;
        }));
        written += string.Concat(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText));
        written.Length.Should().BeGreaterThan(100_000);
        foreach (string hidden in secrets)
        {
            for (int start = 0; start + 12 <= hidden.Length; start++)
            {
                written.Contains(hidden[start..(start + 12)], StringComparison.OrdinalIgnoreCase).Should().BeFalse(hidden);
            }
        }
    }

    private static Argument Secret(List<string> secrets)
    {
        Argument nine = Argument.Load(Samples.NineFile);
        var random = new Random(7);
        string Next()
        {
            secrets.Add(new string([.. Enumerable.Range(0, 16).Select(_ => (char)('a' + random.Next(26)))]));
            return secrets[^1];
        }

        return nine.Edit(edit =>
        {
            edit.Retitle(Next());
            foreach (Element element in nine.Elements)
            {
                Element said = element with
                {
                    Statement = Next(),
                    Description = Next(),
                    Data = RawJson.FromText(Next()),
                    Tags = element.Tags.With(Next(), [Next()]),
                    Suppressions = ValueMap<string>.Empty.With("AG1201", Next()),
                };
                edit.Replace(said is Evidence evidence ? evidence with { Source = Next(), Subject = Next() } : said);
            }
        });
    }

    private ToolRun Redact(string file, string policy, params string[] more)
    {
        File.WriteAllText(Path("policy.json"), policy);
        return ToolRun.Of(["redact", file, "--policy", Path("policy.json"), "-o", Path("public.json"), "--secrets", Path("secrets.json"), .. more]);
    }

    private string Root() => Argument.Load(Path("public.json")).PublicVersion!.Root;

    private string Path(string name) => System.IO.Path.Combine(_folder, name);
}
