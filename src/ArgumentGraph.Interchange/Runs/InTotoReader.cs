namespace ArgumentGraph.Interchange.Runs;

/// <summary>Reads in-toto statements of a test result or of verified properties, which name what they are about by its digests.</summary>
/// <remarks>
/// Source: the in-toto Attestation Framework, statement v1, predicates test-result v0.1 and svr v0.1. Unknown members are ignored, as it asks.
/// </remarks>
/// <param name="document">The statement's text.</param>
/// <param name="root">Its value.</param>
/// <param name="judgement">Takes the tests or properties.</param>
/// <param name="envelope">Where the statement is in the file, if it is in an envelope: the place of everything in it.</param>
/// <param name="signatures">How many signatures the envelope has.</param>
internal sealed class InTotoReader(JsonSidecar document, SidecarValue root, RunJudgement judgement, SidecarValue? envelope, int signatures)
{
    public const string TestResultType = "https://in-toto.io/attestation/test-result/v0.1";
    public const string SvrType = "https://in-toto.io/attestation/svr/v0.1";
    public const string StatementType = "https://in-toto.io/Statement/";

    private static readonly string[] TestResultMembers = ["result", "configuration", "url", "passedTests", "warnedTests", "failedTests"];

    public void Read()
    {
        judgement.Note(
            envelope is null
                ? "The statement is not in a signed envelope: who made it is not shown."
                : signatures == 0
                ? "The envelope has no signatures: who made the statement is not shown."
                : "The signatures of the statement are not verified here.",
            PlaceOf(root));
        if (document.ReadObject(root, "the statement") is not { } statement || statement.Required("predicate") is not { } value
            || document.ReadObject(value, "the predicate") is not { } predicate)
        {
            return;
        }

        CheckSubject(statement);
        if (statement.Text("predicateType") == TestResultType)
        {
            ReadTestResult(predicate);
        }
        else
        {
            ReadProperties(predicate);
        }
    }

    private Place PlaceOf(SidecarValue value) => (envelope ?? value).Place;

    private void CheckSubject(SidecarObject statement)
    {
        var digests = new List<(string Algorithm, string Digest)>();
        foreach (SidecarValue subject in statement.Items("subject"))
        {
            foreach (SidecarMember digest in subject.Find("digest")?.Members ?? [])
            {
                digests.Add((digest.Name, digest.Value.Text));
            }
        }

        if (digests.Count == 0)
        {
            document.Report(RunRules.IncompleteRun, statement.Value, "The statement names no subject with a digest.");
            return;
        }

        RunSelection asked = judgement.Selection;
        (string Algorithm, string Digest)? found = digests.Find(one => IsAsked(one, asked)) is { Digest: not null } match ? match : null;
        (string algorithm, string given) = found ?? digests[0];
        judgement.Subject = $"{algorithm}:{given}";
        if (asked is { SubjectDigest: null, Subject: null })
        {
            judgement.Obstruct("What the attestation must be about is not given: say the digest or the commit of the subject.", PlaceOf(statement.Value));
        }
        else if (!IsAmong(digests, asked))
        {
            string expected = asked.SubjectDigest ?? asked.Subject!;
            judgement.Obstruct(
                $"The attestation is about another subject, {Spelling.Clip(judgement.Subject)}, not about '{Spelling.Clip(expected)}'.",
                PlaceOf(statement.Value));
        }
    }

    private static bool IsAsked((string Algorithm, string Digest) one, RunSelection asked) => IsSha256(one, asked.SubjectDigest) || IsNamed(one, asked.Subject);

    private static bool IsAmong(List<(string Algorithm, string Digest)> digests, RunSelection asked) =>
        (asked.SubjectDigest is null || digests.Exists(one => IsSha256(one, asked.SubjectDigest)))
        && (asked.Subject is null || digests.Exists(one => IsNamed(one, asked.Subject)));

    private static bool IsSha256((string Algorithm, string Digest) one, string? asked) =>
        one.Algorithm == "sha256" && string.Equals(one.Digest, asked, StringComparison.OrdinalIgnoreCase);

    private static bool IsNamed((string Algorithm, string Digest) one, string? asked) =>
        string.Equals(one.Digest, asked, StringComparison.OrdinalIgnoreCase)
        || string.Equals($"{one.Algorithm}:{one.Digest}", asked, StringComparison.OrdinalIgnoreCase);

    private void ReadTestResult(SidecarObject predicate)
    {
        judgement.Noun = ("test", "tests");
        foreach (SidecarMember member in predicate.Value.Members.Where(IsLikeTests))
        {
            document.Report(
                RunRules.UnknownOutcome, member.Value,
                $"'{Spelling.Clip(member.Name)}' is not a member of a test result, and may list tests that did not pass.");
        }

        string? result = predicate.Choice("result", ["PASSED", "WARNED", "FAILED"], isRequired: true);
        judgement.RunAddress = Uri.TryCreate(predicate.Text("url"), UriKind.Absolute, out Uri? address) ? address : null;
        int failed = Take(predicate, "failedTests", RunVerdict.Fail);
        int warned = Take(predicate, "warnedTests", RunVerdict.Doubt);
        Take(predicate, "passedTests", RunVerdict.Pass);
        if ((result == "PASSED" && failed + warned > 0) || (result == "WARNED" && failed > 0))
        {
            document.Report(RunRules.ContradictoryRun, predicate.Value, $"The result is {result}, and tests are listed that failed or warned.");
        }

        // What is listed speaks for itself; the result counts where it does not follow from that.
        bool isListed = predicate.Has("passedTests") || predicate.Has("warnedTests") || predicate.Has("failedTests");
        if (result switch
        {
            "FAILED" => failed == 0,
            "WARNED" => warned == 0,
            "PASSED" => !isListed && judgement.Selection.Select is null,
            _ => false,
        })
        {
            judgement.Add("result", VerdictOf(result!), result!, PlaceOf(predicate.Value.Find("result")!));
        }
    }

    // Unknown members are ignored, but one that reads as a list of tests would hide what failed.
    private static bool IsLikeTests(SidecarMember member) =>
        !TestResultMembers.Contains(member.Name) && Array.Exists(
            ["test", "fail", "warn", "result", "error"], word => member.Name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static RunVerdict VerdictOf(string result) => result switch
    {
        "PASSED" => RunVerdict.Pass,
        "WARNED" => RunVerdict.Doubt,
        _ => RunVerdict.Fail,
    };

    // How many there are, selected or not.
    private int Take(SidecarObject predicate, string member, RunVerdict verdict)
    {
        predicate.Texts(member); // reports what is not a text
        ValueList<SidecarValue> tests = predicate.Items(member);
        foreach (SidecarValue test in tests.Where(test => judgement.Selects(test.Text)))
        {
            judgement.Add(test.Text, verdict, member, PlaceOf(test));
        }

        return tests.Count;
    }

    private void ReadProperties(SidecarObject predicate)
    {
        judgement.Noun = ("property", "properties");
        judgement.CollectedAt(predicate.Text("timeCreated"));
        if (predicate.Required("verifier") is not { } verifier || predicate.Required("timeCreated") is null || predicate.Required("properties") is null)
        {
            return;
        }

        if (document.ReadObject(verifier, "the verifier")?.FilledText("id") is { } id)
        {
            judgement.Note($"The properties were verified by '{Spelling.Clip(id)}'.", PlaceOf(verifier));
        }

        // Only properties that were found to hold are listed.
        Take(predicate, "properties", RunVerdict.Pass);
    }
}
