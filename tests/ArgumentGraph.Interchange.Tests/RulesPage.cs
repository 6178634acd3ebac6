using System.Text;

namespace ArgumentGraph.Interchange.Tests;

/// <summary>Writes docs/rules.md from the rules themselves.</summary>
internal static class RulesPage
{
    private static readonly (RuleCategory Category, string Heading, string About)[] Categories =
    [
        (RuleCategory.Reading, "Reading",
            "Whether a text or draft is an argument at all. An error here means that there is no argument to load; it can be neither suppressed nor lowered."),
        (RuleCategory.Structure, "Structure", "How elements are connected."),
        (RuleCategory.Support, "Support", "What an element says of its own support."),
        (RuleCategory.Evidence, "Evidence", "Sources, states, dates and subjects."),
        (RuleCategory.Challenge, "Challenges", "Challenges and their answers."),
        (RuleCategory.Wording, "Wording", "Titles, statements, ids and tags. Only what can be told reliably is judged: no guessing at grammar."),
        (RuleCategory.Suppression, "Suppressions", "Whether rules are suppressed with a reason, and with effect."),
        (RuleCategory.Standing, "Standing", "Whether what the argument is for holds."),
        (RuleCategory.Source, "Sources",
            "Files that evidence names as its source. Judged on request alone: `ValidationOptions.SourceFolder`, `argument-graph check --sources`."),
        (RuleCategory.Merge, "Merging",
            "What `Argument.Merge` cannot decide, or wants looked at; and, reported by validation, what a merge has left undecided in a file."),
        (RuleCategory.Review, "Reviews",
            "What reviewers said, and whether it still holds. Judged where reviews are given: `ValidationOptions.Reviews`, `argument-graph check --reviews`."),
        (RuleCategory.Run, "Records of runs",
            "What runs say of evidence, beside what is written. Judged where records are given: `Setting.Evidence`, `argument-graph check --evidence`."),
        (RuleCategory.Response, "Responses", "Steps of a response to harm, and how much time a pathway leaves for them."),
        (RuleCategory.Module, "Modules", "How [modules](modules.md) cite each other, and what contracts join."),
        (RuleCategory.Pattern, "Patterns", "Patterns, and the tables that they are instantiated with: reported where a pattern is read or instantiated."),
        (RuleCategory.ClaimPoint, "Claim points", "Assurance claim points, and the confidence arguments they stand for."),
    ];

    /// <summary>The rules of reading and validation, those that only other formats have, and those of the artefacts of runs.</summary>
    public static IEnumerable<Rule> AllRules => Rules.All.Concat(FormatRules.All).Concat(RunRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The name of each rule in C#, with the class that has it.</summary>
    public static Dictionary<Rule, string> Names { get; } = ((Type[])[typeof(Rules), typeof(FormatRules), typeof(RunRules)])
        .SelectMany(catalogue => catalogue.GetProperties(), (catalogue, property) => (Catalogue: catalogue, Property: property))
        .Where(name => name.Property.PropertyType == typeof(Rule))
        .ToDictionary(name => (Rule)name.Property.GetValue(null)!, name => $"{name.Catalogue.Name}.{name.Property.Name}");

    public static string Text()
    {
        var page = new StringBuilder(
            """
            # Rules

            <!-- Made from the rules in src/ArgumentGraph and src/ArgumentGraph.Interchange; a test holds this page against them, and rewrites it with ARGUMENTGRAPH_ACCEPT=1. -->

            `Argument.Validate` and `argument-graph check` hold an argument against these rules. All of them are run, and everything is reported at once.

            - How much findings weigh depends on the [profile](#profiles): `ValidationOptions.Default with { Profile = ValidationProfile.Strict }`, or `--profile strict`.
            - The severity of a rule can be changed, and a rule can be switched off: `ValidationOptions.Default.WithSeverity(Rules.MissingState, Severity.Warning).WithoutRule(Rules.UnjustifiedRequirement)`.
            - An element can suppress a rule, with a reason: `"suppress": { "AG1201": "the original is in the vault" }`. The report counts what is suppressed, and says when a suppression is no longer needed.
            - Rules that compare dates with "today" are judged only when an evaluation date is given.
            - Rules of `FormatRules` are those of other formats, in the package ArgumentGraph.Interchange. A validation knows those that reading has reported; to set the severity of others by id, add them:
              `ValidationOptions.Default with { CustomRules = FormatRules.All }`. Rules of `RunRules` are about [what tools leave of a run](runs.md), and never about an argument.
            - Of rules that are for information, and that authors often break everywhere, more than three findings are one: it names all elements (`Finding.ElementIds`).
            - Clauses are those of the GSN Community Standard, version 3 (part:section).


            """);
        AppendProfiles(page);
        foreach ((RuleCategory category, string heading, string about) in Categories)
        {
            page.Append($"## {heading}\n\n{about}\n\n");
            foreach (Rule rule in AllRules.Where(rule => rule.Category == category))
            {
                string clause = rule.Clause is null ? string.Empty : $" · GSN {rule.Clause}";
                page.Append($"### {rule.Id}: {rule.Title}\n\n{rule.DefaultSeverity} · `{Names[rule]}`{clause}\n\n{rule.Help}\n\n");
            }
        }

        page.Append(
            """
            ## Rules of your own

            `Rule.Create` makes a rule, and `ValidationOptions.WithRule` adds it to a validation:

            ```csharp
            var owner = Rule.Create("ACME1", "Evidence without an owner", Severity.Warning, "Say in the tag 'owner' which team answers for it.", check =>
            {
                foreach (Evidence evidence in check.Argument.OfKind<Evidence>().Where(evidence => !evidence.Tags.ContainsKey("owner")))
                {
                    check.ReportElement(evidence.Id, $"The evidence '{evidence.Id}' has no owner.");
                }
            });
            ValidationReport report = argument.Validate(options: ValidationOptions.Default.WithRule(owner));
            ```

            - The check gets the argument and the setting (its date), and reports at an element (`ReportElement`), at one of its members (`ReportMember`), at a relationship (`ReportRelationship`) or on the
              whole argument (`ReportArgument`); line and column come by themselves where the argument was read from a text.
            - What holds for the rules above holds for it: its severity can be set, it can be switched off, and elements can suppress it by its id.
            - Ids like `AG1234` are reserved. A rule about dates calls `LeaveOpen` where no date is given.
            - An exception in the check ends the validation with an `InvalidOperationException` that names the rule.

            ## gsn2x

            What becomes of the checks of gsn2x (V: a single element, C: the whole argument) in an argument in the library's own format. In GSN YAML [each of them has a rule](gsn-yaml.md#gsn2xs-checks).

            | gsn2x | severity | what it reports | here |
            |---|---|---|---|

            """);
        foreach (Gsn2xChecks.Row row in Gsn2xChecks.All)
        {
            string here = string.Join("; ", new[] { string.Join(", ", row.RuleIds), row.Remark }.Where(part => part.Length > 0));
            page.Append($"| {row.Code} | {row.Severity} | {row.Condition} | {here} |\n");
        }

        return page.ToString();
    }

    private static void AppendProfiles(StringBuilder page)
    {
        page.Append(
            """
            ## Profiles

            `authoring` is for an argument that is being written: what is merely unfinished is for information. `ci` is for a build, and the default. `strict` is for an argument that is relied on: what does not
            stand, is left open or has expired is an error, so that `argument-graph check --profile strict` ends with exit code 1. These rules weigh differently; all others are the same in every profile.

            | rule | authoring | ci | strict |
            |---|---|---|---|

            """);
        foreach (Rule rule in AllRules.Where(rule => ValidationProfile.All.Select(profile => profile.SeverityOf(rule)).Distinct().Count() > 1))
        {
            IEnumerable<string> severities = ValidationProfile.All.Select(profile => profile.SeverityOf(rule)?.ToWord() ?? "none");
            page.Append($"| {rule.Id}: {rule.Title} | {string.Join(" | ", severities)} |\n");
        }

        page.Append('\n');
    }
}
