using System.Text;
using System.Text.Json.Nodes;
using ArgumentGraph.Testing;
using ArgumentGraph.Tests.Analysis.Oracle;

namespace ArgumentGraph.Tests.PublicVersions;

/// <summary>Whether a changed public version is refused, or the change is found.</summary>
public class VerificationTests
{
    private static readonly CommitmentKey Key = RedactionCases.Key;

    [Fact]
    public void Whatever_byte_is_changed_the_file_is_refused_or_the_change_is_found_where_it_is()
    {
        Argument argument = RedactionCases.WithTexts(RandomArguments.Make(12, RandomShape.Challenged), 12);
        string stub = argument.Elements.OfType<Claim>().First(claim => argument.SupportersOf(claim.Id).Count > 0).Id;
        var policy = new RedactionPolicy
        {
            Rules =
            [
                new RedactionRule { Kinds = [ElementKind.Evidence], Level = RedactionLevel.Opaque, Reason = "private" },
                new RedactionRule { Kinds = [ElementKind.Assumption], Fields = ["statement", "source"], Reason = "private" },
                new RedactionRule { Elements = [stub], Level = RedactionLevel.Stub, Reason = "private" },
            ],
        };
        RedactionResult report = argument.Redact(policy, Key, RandomArguments.Today);
        report.LeftOut.Should().NotBeEmpty();
        string text = report.PublicVersion!.ToJson();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        int found = 0;
        for (int at = 0; at < bytes.Length; at += TestSize.IsQuick ? 3 : 1)
        {
            foreach (int bit in (int[])[0, 1, 4])
            {
                bytes[at] ^= (byte)(1 << bit);
                ReadingResult read = Argument.Read(bytes);
                bytes[at] ^= (byte)(1 << bit);
                if (read.HasErrors || read.Argument!.ContentEquals(report.PublicVersion))
                {
                    continue;
                }

                found++;
                Argument changed = read.Argument;
                if (changed.PublicVersion is null)
                {
                    // The name of the record itself: without it this does not pass for a public version, and says so.
                    changed.Invoking(each => each.VerifyPublicVersion()).Should().Throw<InvalidOperationException>();
                    read.Findings.Should().Contain(finding => finding.Rule == Rules.UnknownMember);
                    continue;
                }

                PublicVersionVerification verification = changed.VerifyPublicVersion();
                verification.IsIntact.Should().BeFalse("byte {0} has changed: {1}", at, changed.ToJson());
                string[] different =
                [
                    .. changed.Elements.Where(element => !report.PublicVersion.TryGetElement(element.Id, out Element? old) || old != element
                        || !changed.PublicVersion!.RecordOf(element.Id)!.Equals(report.PublicVersion.PublicVersion!.RecordOf(element.Id)))
                        .Select(element => element.Id),
                ];
                different.Should().BeSubsetOf(verification.Problems.Select(problem => problem.ElementId));
            }
        }

        found.Should().BeGreaterThan(100);
    }

    [Theory]
    [InlineData("statement", "\"seen\"", "AG2102")]
    [InlineData("source", "\"file\"", "AG2102")]
    [InlineData("doubt", "0.1", "AG2102")]
    [InlineData("tags", """{ "a": "b" }""", "AG2102")]
    [InlineData("x-unknown", "1", "AG2102")]
    [InlineData("expires", "\"2026-01-01\"", "AG2102")]
    [InlineData("assertedStanding", "null", "AG2101")]
    public void A_file_that_shows_what_it_says_is_hidden_is_refused(string member, string value, string rule)
    {
        JsonObject document = Published();
        JsonObject evidence = document["elements"]![1]!.AsObject();
        evidence[member] = JsonNode.Parse(value);
        if (value == "null")
        {
            evidence.Remove(member);
        }

        ReadingResult read = Argument.Read(document.ToJsonString());
        read.Findings.Where(finding => finding.Severity == Severity.Error).Should().ContainSingle().Which
            .Should().Match<Finding>(finding => finding.Rule.Id == rule && finding.ElementId == "E1");
    }

    [Fact]
    public void Malformed_records_are_refused_with_a_reason()
    {
        Action<JsonObject>[] changes =
        [
            record => record.Remove("root"),
            record => record["root"] = "ab",
            record => record["other"] = 1,
            record => record["assertedOn"] = "soon",
            record => record["case"] = 7,
            record => record["elements"] = new JsonArray(),
            record => record["elements"]!.AsObject().Remove("G1"),
            record => record["elements"]!["Q"] = record["elements"]!["G1"]!.DeepClone(),
            record => record["elements"]!["G1"]!["salts"]!.AsObject().Remove("tags"),
            record => record["elements"]!["G1"]!["salts"]!["tags"] = "short",
            record => record["elements"]!["G1"]!["salts"]!["more"] = "short",
            record => record["elements"]!["G1"]!["reason"] = "hides nothing",
            record => record["elements"]!["E1"]!.AsObject().Remove("reason"),
            record => record["elements"]!["E1"]!["own"] = record["root"]!.DeepClone(),
            record => record["elements"]!["E1"]!["hidden"]!["statement"] = new string('!', 43),
            record => record["hiddenLeaves"] = 7,
            record => record["hiddenLeaves"] = JsonNode.Parse("""[{ "leaf": 0, "own": "" }]"""),
            record => record["hiddenLeaves"] = JsonNode.Parse($$"""[{ "leaf": 9, "own": "{{new string('0', 64)}}" }]"""),
            record => record["seal"] = null,
        ];
        foreach (Action<JsonObject> change in changes)
        {
            JsonObject document = Published();
            change(document["publicVersion"]!.AsObject());
            ReadingResult read = Argument.Read(document.ToJsonString());
            read.Findings.Where(finding => finding.Severity == Severity.Error).Should().NotBeEmpty()
                .And.OnlyContain(finding => finding.Rule == Rules.MalformedPublicVersion || finding.Rule == Rules.HiddenYetThere, document.ToJsonString());
        }
    }

    [Fact]
    public void A_public_version_that_was_edited_is_not_intact()
    {
        Argument published = Argument.Parse(Published().ToJsonString());
        published.VerifyPublicVersion().IsIntact.Should().BeTrue();
        Problems(published.Edit(edit => edit.Replace<Goal>("G1", goal => goal with { Statement = "another" }))).Should().Equal("G1");
        Problems(published.Edit(edit => edit.Replace<Goal>("G1", goal => goal with { Requirement = Requirement.Any }))).Should().Equal("G1");
        Problems(published.Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { AssertedStanding = Standing.Unsupported })))
            .Should().Equal("E1");
        Problems(published.Edit(edit => edit.Replace<Evidence>("E1", evidence => evidence with { Source = "there" }))).Should().Equal("E1");
        Problems(published.Edit(edit => edit.Add(new Claim("C9", "new")))).Should().Equal("C9");
        Problems(published.Edit(edit => edit.Remove("E1"))).Should().Equal("G1", "E1");
        Problems(published.Edit(edit => edit.Retitle("another"))).Should().Equal([null]);
        FluentActions.Invoking(() => GoldenExample.Argument.VerifyPublicVersion())
            .Should().Throw<InvalidOperationException>().WithMessage("*not a public version*");
    }

    [Fact]
    public void Disclosures_are_held_against_the_digests()
    {
        Argument argument = Case();
        Argument published = Argument.Parse(Published().ToJsonString());
        Disclosure[] right = [.. argument.Disclose(Key, "E1", ["statement", "state", "expires"])];
        right.Select(each => each.Value).Should().Equal("\"seen\"", "\"disputed\"", "null");
        published.VerifyPublicVersion(right).IsIntact.Should().BeTrue();
        Disclosure[] wrong =
        [
            right[0] with { Value = "\"other\"" },
            argument.Disclose(CommitmentKey.Create(), "E1", ["statement"])[0], argument.Disclose(Key, "G1", ["statement"])[0],
            argument.Disclose(Key, string.Empty, ["title"])[0], right[0] with { ElementId = "Q" },
        ];
        PublicVersionVerification verification = published.VerifyPublicVersion(wrong.Select(each =>
            Disclosure.Parse(new Disclosure(each.Salt, each.ElementId, each.Field, each.Value).Encoded)!));
        verification.IsIntact.Should().BeFalse();
        verification.Disclosures.Select(each => each.Problem).Should().Equal(
            "This is not the statement of 'E1': its digest is another.", "This is not the statement of 'E1': its digest is another.",
            "The statement of 'G1' is not hidden.", "The title of the case itself is not hidden.", "'Q' is not in the public version.");
        FluentActions.Invoking(() => published.Disclose(Key, "E1", ["statement"])).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => argument.Disclose(Key, "E1", ["statment"])).Should().Throw<KeyNotFoundException>().WithMessage("*'statement'*");
        FluentActions.Invoking(() => argument.Disclose(Key, "E9", ["statement"])).Should().Throw<KeyNotFoundException>();
    }

    [Fact]
    public void A_file_of_disclosures_is_read_as_it_is_written()
    {
        IReadOnlyList<Disclosure> disclosures = Case().Disclose(Key, "E1", ["statement", "source"]);
        JsonSidecar file = JsonSidecar.Read(DisclosureFile.Write(disclosures));
        DisclosureFile.Read(file).Should().Equal(disclosures);
        file.Findings.Should().BeEmpty();
        JsonSidecar wrong = JsonSidecar.Read("""{ "format": "argument-graph-disclosures/1", "disclosures": ["?", 7] }""");
        DisclosureFile.Read(wrong).Should().BeEmpty();
        wrong.Findings.Select(finding => finding.Rule.Id).Should().BeEquivalentTo("AG0006", "AG0011");
    }

    [Fact]
    public void Roots_of_reviews_are_found_wherever_they_stand()
    {
        JsonSidecar file = JsonSidecar.Read(
            """{ "reviews": [{ "id": "R1", "caseRoot": "aa" }, { "caseRoot": "bb", "items": [] }, { "id": 7, "caseRoot": 8 }] }""");
        ReviewedRoot.FindAll(file).Should().Equal(new ReviewedRoot("R1", "aa"), new ReviewedRoot(null, "bb"));
    }

    private static IEnumerable<string?> Problems(Argument argument) => argument.VerifyPublicVersion().Problems.Select(problem => problem.ElementId);

    private static Argument Case() => RandomArguments.Assemble(
        [new Goal("G1", "goal"), new Evidence("E1", "seen") { State = EvidenceState.Disputed, Source = "file" }], [Relationship.SupportedBy("G1", "E1")]);

    private static JsonObject Published() => JsonNode.Parse(Case().Redact(
        new() { Rules = [new RedactionRule { Elements = ["E1"], Level = RedactionLevel.Opaque, Reason = "private" }] },
        Key).PublicVersion!.ToJson())!.AsObject();
}
