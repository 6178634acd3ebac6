namespace ArgumentGraph.Tests.Validation;

/// <summary>Examples for the rules about wording.</summary>
internal static class WordingExamples
{
    public static IEnumerable<RuleExample> All()
    {
        yield return new("AG1401", "a blank title", Sketch.Sound().Titled(" \t"), [null]);
        yield return new("AG1401", "a title", Sketch.Sound());

        yield return new(
            "AG1402",
            "blank statements",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = string.Empty })
                .With<Context>("X1", context => context with { Statement = "\u3000\n" }),
            "C1", "X1");
        yield return new("AG1402", "a short statement", Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = "." }));

        yield return new(
            "AG1403",
            "goal and claim, claim and claim",
            Sketch.Sound().Claims("C2").With<Claim>("C1", claim => claim with { Statement = "What G1 says " })
                .With<Claim>("C2", claim => claim with { Statement = "What G1 says" }),
            "C1", "C2");
        yield return new(
            "AG1403",
            "evidence and context, empty ones, other letters",
            Sketch.Sound().Claims("C2").With<Claim>("C2", claim => claim with { Statement = "what c1 says" })
                .With<Context>("X1", context => context with { Statement = "What E1 says" })
                .With<Goal>("G1", goal => goal with { Statement = string.Empty })
                .With<Claim>("C1", claim => claim with { Statement = string.Empty }));

        yield return new("AG1404", "other letter case", Sketch.Sound().Claims("c1"), "c1");
        yield return new("AG1404", "wide letters", Sketch.Sound().Claims("Ｃ１"), "Ｃ１");
        yield return new("AG1404", "composed and not", Sketch.Sound().Claims("Gültig", "GU\u0308LTIG"), "GU\u0308LTIG");
        yield return new(
            "AG1404",
            "sharp s, sigmas, ligature, Hangul",
            Sketch.Sound().Claims("Maß", "MASS", "ΟΔΟΣ", "οδος", "ﬁn", "Fin", "각", "\u1100\u1161\u11A8"),
            "Fin", "MASS", "οδος", "\u1100\u1161\u11A8");
        yield return new("AG1404", "marks in another order", Sketch.Sound().Claims("a\u0323\u0302", "a\u0302\u0323"), "a\u0302\u0323");
        yield return new("AG1404", "other numbers, other marks", Sketch.Sound().Claims("C10", "Ü1", "U1", "İ", "ı", "i"));

        yield return new(
            "AG1405",
            "questions",
            Sketch.Sound().Assumptions("A1").With<Goal>("G1", goal => goal with { Statement = "Is it safe? " })
                .With<Assumption>("A1", assumption => assumption with { Statement = "安全か？" }),
            "A1", "G1");
        yield return new(
            "AG1405",
            "a strategy and evidence may ask",
            Sketch.Sound().With<Strategy>("S1", strategy => strategy with { Statement = "Who could?" })
                .With<Evidence>("E1", evidence => evidence with { Statement = "Survey: who could?" })
                .With<Goal>("G1", goal => goal with { Statement = "\"Who?\" is answered" }));

        yield return new(
            "AG1406",
            "a tag without values",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", []).With("tool", ["x"]) }),
            "C1");
        yield return new(
            "AG1406",
            "a tag with an empty value",
            Sketch.Sound().With<Claim>("C1", claim => claim with { Tags = claim.Tags.With("owner", [""]) }));

        foreach (RuleExample example in OfLanguage())
        {
            yield return example;
        }
    }

    private static IEnumerable<RuleExample> OfLanguage()
    {
        yield return new("AG1407", "adequate", Claim("The site is adequately secure against the threats"), "C1");
        yield return new("AG1407", "adequate by a context", Claim("The site is adequately secure").Contexts("X2").Frame("C1", "X2"));
        yield return new("AG1407", "appropriate to something", Claim("Access is appropriate to the role"));
        yield return new("AG1407", "in another language", Claim("Der Schutz: adequate Maßnahmen"));

        yield return new("AG1408", "what is so", Evidence("The parser does not accept leading zeroes"), "E1");
        yield return new("AG1408", "a report", Evidence("Report on how the parser was tested, which is kept in the vault"));
        yield return new("AG1408", "a report that is explained", Evidence("Review record: the parser is as it was"));

        yield return new("AG1409", "all hazards", Claim("All hazards of the vehicle are mitigated"), "C1");
        yield return new("AG1409", "all identified ones", Claim("All identified hazards of the vehicle are mitigated"));
        yield return new("AG1409", "all seven", Claim("All 7 hazards are mitigated"));
        yield return new("AG1409", "all of something else", Claim("All users are known to the risk office"));

        yield return new("AG1410", "a reason", Strategy("Hardening reduces the impact of defects"), "S1");
        yield return new("AG1410", "over", Strategy("Argument over the hazards"));
        yield return new("AG1410", "decomposition", Strategy("Decomposition of the system in parts"));

        yield return new("AG1411", "a heading", Claim("Separation of privilege"), "C1");
        yield return new("AG1411", "a verb", Claim("Privilege is separated"));
        yield return new("AG1411", "a verb after a pronoun", Claim("We operate the vehicle with care"));
        yield return new("AG1411", "a sign for a verb", Claim("The probability of a fire < 1e-6 per year"));

        yield return new("AG1412", "must", Claim("Users of the site must supply a password"), "C1");
        yield return new("AG1412", "in a clause", Claim("The document says what it must not do"));

        yield return new("AG1413", "and the", Claim("The build is repeatable, and the results are the same"), "C1");
        yield return new("AG1413", "a semicolon", Claim("The build is repeatable; results are the same"), "C1");
        yield return new("AG1413", "two verbs of one subject", Claim("The build is repeatable and has been repeated"));

        yield return new("AG1414", "to be done, crossed", Claim("TBD").With<Goal>("G1", goal => goal with { Statement = "xxxx xx x-x" }), "C1", "G1");
        yield return new("AG1414", "a letter x", Claim("The value of x is 1"));
    }

    private static Sketch Claim(string statement) => Sketch.Sound().With<Claim>("C1", claim => claim with { Statement = statement });

    private static Sketch Strategy(string statement) => Sketch.Sound().With<Strategy>("S1", strategy => strategy with { Statement = statement });

    private static Sketch Evidence(string statement) => Sketch.Sound().With<Evidence>("E1", evidence => evidence with { Statement = statement });
}
