using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>What a public version shows, hides, and lets anyone recompute.</summary>
public class RedactionTests
{
    private static readonly CommitmentKey Key = RedactionCases.Key;
    private static readonly DateOnly Today = RandomArguments.Today;

    [Theory]
    [InlineData("F", "P5 P6", "F: P5 P6")]
    [InlineData("A F", "P1 P5 P6", "F: P5 P6; A: P1")]
    [InlineData("M", "", "")]
    public void The_example_of_nine_pathways_is_publicly_unsupported_where_it_rests_on_what_is_hidden(string hidden, string unsupported, string singlePoints)
    {
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Elements = [.. hidden.Split(' ')], Reason = "private" }] };
        HiddenSupportReport report = GoldenExample.Argument.Redact(policy, Key).HiddenSupport!;
        report.Pathways.Select(change => change.Pathway.Id).Should().Equal(unsupported.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        string.Join("; ", report.SinglePoints
            .Select(each => $"{each.Element.Id}: {string.Join(' ', each.Pathways.Select(pathway => pathway.Id))}")).Should().Be(singlePoints);
        report.Basis.AssertedStandings.Should().BeEmpty();
    }

    [Fact]
    public void What_a_query_means_is_hidden_as_if_it_were_named()
    {
        Argument argument = GoldenExample.Argument;
        RedactionResult Made(RedactionRule rule) => argument.Redact(new RedactionPolicy { Rules = [rule] }, Key, Today);
        var all = new RedactionRule { Reason = "private", Fields = ["statement"] };
        string[] meant = [.. argument.Select("under(P5) and evidence").Select(element => element.Id)];

        meant.Should().NotBeEmpty();
        Made(all with { Select = "under(P5) and evidence" }).PublicVersion!.ToJson()
            .Should().Be(Made(all with { Elements = [.. meant] }).PublicVersion!.ToJson());
        RedactionResult wrong = Made(all with { Select = "under(P55)" });
        wrong.PublicVersion.Should().BeNull();
        wrong.Findings.Should().ContainSingle().Which.Message.Should().Be(
            "Rule 1 has a query with a mistake: character 7: The argument has no element 'P55'; did you mean 'P5'?");
        Made(all with { Select = "goal and evidence" }).Findings.Should().Contain(finding => finding.Rule == Rules.RedactionMatchesNothing);
    }

    [Theory]
    [InlineData("A", "'A' has undecided conflicts of a merge, which quote what may be hidden; decide them first.")]
    [InlineData(null, "The case has undecided conflicts of a merge, which quote what may be hidden; decide them first.")]
    public void A_case_with_undecided_conflicts_has_no_public_version(string? id, string message)
    {
        Argument before = Argument.Parse("""
            { "format": "argument-graph/1", "title": "T", "elements": [
              { "id": "A", "kind": "goal", "statement": "S", "pathway": true }, { "id": "B", "kind": "claim", "statement": "Hidden" } ] }
            """);
        Argument Side(string text) => id is null
            ? before.Edit(edit => edit.Retitle(text))
            : before.Edit(edit => edit.Replace(id, (Goal goal) => goal with { Statement = text }));
        MergeResult merged = Argument.Merge(before, Side("One"), Side("Another"));
        merged.Conflicts.Should().ContainSingle();
        RedactionResult result = merged.Argument.Redact(
            new RedactionPolicy { Rules = [new RedactionRule { Elements = ["B"], Fields = ["statement"], Reason = "private" }] }, Key);
        result.PublicVersion.Should().BeNull();
        Finding finding = result.Findings.Should().ContainSingle(each => each.Rule == Rules.CannotBeHidden).Subject;
        (finding.ElementId, finding.Message).Should().Be((id, message));
    }

    [Fact]
    public void With_texts_hidden_standings_cut_sets_and_roles_are_those_of_the_private_case() =>
        RedactionCases.Arguments.Check(400, 10_000, (seed, argument) =>
        {
            RedactionPolicy policy = RedactionCases.Policy(seed, argument, RedactionLevel.Text);
            RedactionResult report = argument.Redact(policy, Key, Today);
            if (report.PublicVersion is not { } published)
            {
                report.Findings.Should().OnlyContain(finding => finding.Rule == Rules.CannotBeHidden && finding.Message.Contains("left out"));
                return;
            }

            if (report.LeftOut.Count == 0)
            {
                report.Differences.Should().BeEmpty();
            }

            if (argument.Elements.Any(element => argument.Structure.ClaimPoints.IsAnyCircular(argument.Structure.Find(element.Id))))
            {
                return; // the argument of a circular point is a root all the same; with some points hidden, the circle may be none
            }

            published.Roots.Where(root => root is not Goal { IsPathway: true }).Select(root => root.Id).Should()
                .BeSubsetOf(argument.Roots.Select(root => root.Id), "the arguments of hidden claim points are left out, pathways apart");
            foreach (Setting setting in (Setting[])[Setting.On(Today, (Baseline)(seed % 3)), Setting.Default])
            {
                Facts(published, setting, report).Should().Equal(Facts(argument, setting, report));
            }
        });

    [Fact]
    public void Whatever_is_hidden_the_hashes_are_those_of_the_private_case_and_of_the_documentation() =>
        RedactionCases.Arguments.Check(300, 5_000, (seed, argument) =>
        {
            RedactionResult report = argument.Redact(RedactionCases.Policy(seed, argument, (RedactionLevel)(seed % 3)), Key, Today);
            if (report.PublicVersion is not { } published)
            {
                report.Findings.Should().Contain(finding => finding.Rule == Rules.CannotBeHidden);
                return;
            }

            ContentHashes hashes = argument.HashCommitted(Key);
            ContentHashes shown = published.HashCommitted();
            shown.Root.Should().Be(hashes.Root).And.Be(published.PublicVersion!.Root).And.Be(DocumentedPublicVersion.RootOf(published.ToJson()));
            foreach (Element element in published.Elements)
            {
                shown.OwnOf(element.Id).Should().Be(hashes.OwnOf(element.Id));
                shown.ConeOf(element.Id).Should().Be(hashes.ConeOf(element.Id));
                shown.ProofOf(element.Id).LeadsTo(hashes.Root).Should().BeTrue();
                shown.IsOwnAsserted(element.Id).Should().Be(published.PublicVersion.RecordOf(element.Id)!.IsStub);
            }

            published.VerifyPublicVersion().Problems.Should().BeEmpty();
            published.Elements.Count.Should().Be(argument.Elements.Count - report.LeftOut.Count);
        });

    [Fact]
    public void With_parts_hidden_every_element_stands_as_in_the_private_case_or_is_named() =>
        RedactionCases.Arguments.Check(300, 5_000, (seed, argument) =>
        {
            RedactionResult report = argument.Redact(RedactionCases.Policy(seed, argument, RedactionLevel.Stub), Key, Today);
            if (report.PublicVersion is not { } published)
            {
                return;
            }

            Setting setting = Setting.On(Today);
            var named = report.Differences.Select(difference => difference.Element.Id).ToHashSet();
            SupportReport ofPrivate = argument.AnalyzeSupport(setting);
            SupportReport ofPublic = published.AnalyzeSupport(setting);
            foreach (Element element in published.Elements)
            {
                (ofPrivate.AnalysedStandingOf(element.Id) != ofPublic.AnalysedStandingOf(element.Id)).Should().Be(named.Contains(element.Id), element.Id);
            }

            ofPublic.Basis.AssertedStandings.Should().Equal(
                published.Elements.Where(element => element.AssertedStanding is not null).Select(element => element.Id).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void No_twelve_letters_of_what_is_hidden_are_in_anything_made_of_the_public_version() =>
        RedactionCases.Arguments.Check(200, 3_000, (seed, argument) =>
        {
            RedactionResult report = argument.Redact(RedactionCases.Policy(seed, argument, RedactionLevel.Stub), Key, Today);
            if (report.PublicVersion is not { } published)
            {
                return;
            }

            string outputs = string.Join('\n',
            [
                published.ToJson(), published.Validate().ToJson(), published.AnalyzeSupport().ToJson(), published.AnalyzeLoadBearing().ToJson(),
                published.AnalyzeHiddenSupport().ToJson(), published.AnalyzeRoadmap().ToJson(), published.AnalyzeJoint().ToJson(),
                .. published.Elements.Select(element => $"{element} {published.PlaceOf(element.Id)}"),
            ]);
            PublicVersion record = published.PublicVersion!;
            foreach (Element element in argument.Elements)
            {
                string[] hidden = !published.Contains(element.Id) || record.RecordOf(element.Id)!.IsStub
                    ? ["statement", "description", "source", "subject", "step", "harm", "suppress", "tags", "data", "other"]
                    : [.. record.RecordOf(element.Id)!.Hidden.Keys];
                foreach (string secret in hidden.Select(field => RedactionCases.Secret(element.Id, field)))
                {
                    for (int start = 0; start + 12 <= secret.Length; start++)
                    {
                        outputs.Contains(secret[start..(start + 12)], StringComparison.Ordinal).Should().BeFalse("{0} hides {1}", element.Id, secret);
                    }
                }
            }
        });

    [Fact]
    public void What_does_not_change_keeps_its_digest_from_version_to_version()
    {
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Kinds = [ElementKind.Evidence], Reason = "private" }] };
        Argument before = GoldenExample.Argument;
        Argument after = before.Edit(edit => edit.Replace<Evidence>("F", evidence => evidence with { Statement = "Another" }));
        PublicVersion first = before.Redact(policy, Key).PublicVersion!.PublicVersion!;
        PublicVersion second = after.Redact(policy, Key).PublicVersion!.PublicVersion!;
        second.RecordOf("F")!.Hidden["statement"].Should().NotBe(first.RecordOf("F")!.Hidden["statement"]);
        second.RecordOf("F")!.Hidden["source"].Should().Be(first.RecordOf("F")!.Hidden["source"]);
        second.RecordOf("A")!.Hidden.Should().Equal(first.RecordOf("A")!.Hidden);
        second.Root.Should().NotBe(first.Root);
    }

    [Fact]
    public void A_hidden_state_becomes_an_asserted_standing()
    {
        Argument argument = Small();
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Elements = ["E1", "E2"], Level = RedactionLevel.Opaque, Reason = "private" }] };
        RedactionResult report = argument.Redact(policy, Key, new DateOnly(2026, 6, 1));
        Argument published = report.PublicVersion!;
        published["E1"].Should().Be(new Evidence("E1", "[Hidden: private]") { AssertedStanding = Standing.InDoubt });
        published["E2"].AssertedStanding.Should().Be(Standing.Unsupported, "it has expired");
        published.PublicVersion!.AssertedOn.Should().Be(new DateOnly(2026, 6, 1));
        published.AnalyzeSupport().Basis.AssertedStandings.Should().Equal("E1", "E2");
        published.AnalyzeSupport().Basis.StateNotGiven.Should().Be(0);
        published.AnalyzeSupport().ToJson().Should().Contain("\"assertedStandings\": [");
    }

    [Fact]
    public void A_stub_stands_for_a_part_that_nothing_else_rests_on()
    {
        Argument argument = Small();
        var policy = new RedactionPolicy { Rules = [new RedactionRule { Elements = ["C1"], Level = RedactionLevel.Stub, Reason = "private" }] };
        RedactionResult report = argument.Redact(policy, Key);
        report.LeftOut.Should().Equal("A1", "E1");
        Argument published = report.PublicVersion!;
        published.Elements.Select(element => element.Id).Should().Equal("G1", "C1", "C2", "E2");
        published.SupportersOf("C1").Should().BeEmpty();
        published["C1"].AssertedStanding.Should().Be(Standing.InDoubt);
        published.AnalyzeLoadBearing().RoleOf("C1", "G1").Should().Be(LoadBearingRole.LoadBearing, "a stub is a basic element");
        report.HiddenSupport!.Pathways.Select(change => change.Pathway.Id).Should().Equal("G1");
        report.HiddenSupport.SinglePoints.Select(each => each.Element.Id).Should().Equal("C1");
        published.HashCommitted().IsConeAsserted("G1").Should().BeTrue();
        published.HashCommitted().IsConeAsserted("C2").Should().BeFalse();
    }

    [Fact]
    public void Opaque_ids_say_nothing_and_stay_the_same()
    {
        Argument argument = Small();
        Argument published = argument.Redact(new() { HasOpaqueIds = true }, Key).PublicVersion!;
        published.Elements.Select(element => element.Id).Should().OnlyContain(id => id.Length == 17 && id[0] == 'X')
            .And.BeInAscendingOrder(StringComparer.Ordinal);
        published.HashCommitted().Root.Should().Be(argument.WithOpaqueIds(Key).HashCommitted(Key).Root);
        argument.Edit(edit => edit.Remove("E1")).WithOpaqueIds(Key).Elements.Select(element => element.Id)
            .Should().BeSubsetOf(published.Elements.Select(element => element.Id));
    }

    [Fact]
    public void What_cannot_be_hidden_is_said()
    {
        Argument argument = Small().Edit(edit => edit
            .Add(new Strategy("S1", "step") { Likelihood = Likelihood.FromProbability(0.5) })
            .Add(new Context("X1", "frame"))
            .Add(new Claim("D1", "no"))
            .Add(new Evidence("W1", "gone") { State = EvidenceState.Withdrawn })
            .Connect(Relationship.Challenges("W1", "E2"))
            .Connect(Relationship.Challenges("D1", "E1"))
            .Connect(Relationship.Challenges("D1", "E2")));
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["E1"], Reason = " " }] }).Should().Equal("AG2103");
        Errors(argument, new() { Rules = [new RedactionRule { Reason = "private" }] }).Should().Equal("AG2105");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["Q"], Reason = "private" }] }).Should().Equal("AG0015");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["E1"], Fields = ["state"], Reason = "private" }] }).Should().Equal("AG2105");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["S1"], Fields = ["likelihood"], Reason = "private" }] }).Should().Equal("AG2105");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["X1"], Level = RedactionLevel.Stub, Reason = "private" }] }).Should().Equal("AG2105");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["C1"], Level = RedactionLevel.Stub, Reason = "private" }] }).Should().Equal("AG2105");
        Errors(argument, new() { Rules = [new RedactionRule { Elements = ["W1"], Level = RedactionLevel.Opaque, Reason = "private" }] })
            .Should().Equal("AG2105");
        Errors(argument, new() { CaseFields = ["title"] }).Should().Equal("AG2103");
        Errors(argument, new() { CaseFields = ["id"], CaseReason = "private" }).Should().Equal("AG2105");
        Errors(argument.Redact(new(), Key).PublicVersion!, new()).Should().Equal("AG2105");
        Errors(argument.Edit(edit => edit.Add(new Claim("Q", "…") { AssertedStanding = Standing.Supported })), new()).Should().Equal("AG2105");
        RedactionResult nothing = argument.Redact(
            new() { Rules = [new RedactionRule { Tags = ValueMap<ValueList<string>>.Empty.With("a", []), Reason = "private" }] }, Key);
        nothing.Findings.Select(finding => finding.Rule.Id).Should().Equal("AG2104");
        nothing.PublicVersion.Should().NotBeNull();
    }

    [Fact]
    public void Rules_that_mean_one_element_add_up()
    {
        var policy = new RedactionPolicy
        {
            Rules =
            [
                new RedactionRule { Elements = ["E1"], Fields = ["statement"], Reason = "one" },
                new RedactionRule { Tags = ValueMap<ValueList<string>>.Empty.With("team", ["red"]), Fields = ["tags"], Reason = "two" },
                new RedactionRule { Cone = ["C1"], Kinds = [ElementKind.Evidence], Fields = ["source"], Reason = "one" },
            ],
        };
        PublicRecord record = Small().Redact(policy, Key).PublicVersion!.PublicVersion!.RecordOf("E1")!;
        record.Reason.Should().Be("one; two");
        record.Hidden.Keys.Should().BeEquivalentTo("statement", "tags", "source");
    }

    private static Argument Small() => RandomArguments.Assemble(
        [
            new Goal("G1", "goal"), new Claim("C1", "one"), new Claim("C2", "two"), new Assumption("A1", "assumed"),
            new Evidence("E1", "seen") { State = EvidenceState.Disputed, Source = "file", Tags = ValueMap<ValueList<string>>.Empty.With("team", ["red"]) },
            new Evidence("E2", "old") { State = EvidenceState.Available, Expires = new(2026, 5, 31) },
        ],
        [
            Relationship.SupportedBy("G1", "C1"), Relationship.SupportedBy("G1", "C2"), Relationship.SupportedBy("C1", "E1"),
            Relationship.SupportedBy("C1", "E2"), Relationship.SupportedBy("C2", "E2"), Relationship.InContextOf("C1", "A1"),
        ]);

    private static IEnumerable<string> Errors(Argument argument, RedactionPolicy policy)
    {
        RedactionResult report = argument.Redact(policy, Key);
        report.PublicVersion.Should().BeNull();
        return report.Findings.Select(finding => finding.Rule.Id);
    }

    // Everything that level 1 must not change, as lines.
    private static List<string> Facts(Argument argument, Setting setting, RedactionResult report)
    {
        var lines = new List<string>();
        string[] ids = [.. argument.Elements.Select(element => element.Id).Except(report.LeftOut, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        SupportReport support = argument.AnalyzeSupport(setting);
        lines.AddRange(ids.Select(id => $"{id} {support.StandingOf(id)}"));

        // What stands otherwise by what it inherits from what is left out is named.
        lines.AddRange(ids.Except(report.Differences.Select(difference => difference.Element.Id), StringComparer.Ordinal)
            .Select(id => $"{id} {support.AnalysedStandingOf(id)} with what it inherits"));
        LoadBearingReport load = argument.AnalyzeLoadBearing(setting);
        foreach (LoadBearingTarget target in load.Pathways.Concat(load.Roots).DistinctBy(target => target.Element)
            .OrderBy(target => target.Element.Id, StringComparer.Ordinal))
        {
            lines.Add($"{target.Element.Id} {target.Standing} {target.StandingAsIs} {string.Join(", ", target.CutSets.Listed)}");
            lines.AddRange(ids.Select(id => $"{id} is {load.RoleOf(id, target.Element.Id)} for {target.Element.Id}"));
        }

        return lines;
    }
}
