using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph report FILE -o OUT</c>: the report that a reader would print.</summary>
internal static class ReportCommand
{
    private static readonly (string Word, ReportSections Section)[] Sections =
    [
        ("cover", ReportSections.Cover), ("summary", ReportSections.Summary), ("changes", ReportSections.Changes),
        ("public-version", ReportSections.PublicVersion), ("pathways", ReportSections.Pathways), ("modules", ReportSections.Modules),
        ("response", ReportSections.Response), ("claim-points", ReportSections.ClaimPoints),
        ("register", ReportSections.Register), ("load-bearing", ReportSections.LoadBearing),
        ("concentration", ReportSections.Concentration), ("probability", ReportSections.Probability), ("roadmap", ReportSections.Roadmap),
        ("freshness", ReportSections.Freshness), ("reviews", ReportSections.Reviews),
        ("findings", ReportSections.Findings), ("method", ReportSections.Method),
    ];

    private const string Nobody = "none";

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string> output = new("--output", "-o") { Description = "The file to write: its name ends with .md or .html", HelpName = "OUT", Required = true };
        Option<string?> title = new("--title") { Description = "The report's title [default: the argument's]", HelpName = "TITLE" };
        Option<string?> issue = new("--issue") { Description = "Which issue of the report, or version of the case: for the cover", HelpName = "WORDS" };
        Option<string[]?> sign = ListOption(
            "--sign", "Who signs, as roles with commas between, or none [default: prepared, reviewed and approved by]", "ROLES");
        Option<string[]?> withoutTags = ListOption(
            "--without-tags",
            "Keys of tags that keep books, with commas between: concentration passes over them [default: those of the settings, else none]",
            "KEYS");
        Option<string?> since = new("--since")
        {
            Description = "The version that the last report was on: add what changed since, what the changes do, and the changes to mitigations",
            HelpName = "OLD",
        };
        Option<string?> reviews = ReviewCommand.ReviewsOption();
        Option<ReportSections?> sections = SectionsOption();
        Option<string?> show = SharedOptions.Show("a column each in the register and a line each in diagrams");
        Option<bool> all = new("--all")
        {
            Description = "Set out all pathways and shared parts, list all rows of registers, and let analyses take the time that they take "
                + "[default: the foremost 40 and 1,000; less is counted of more than 20,000 elements]",
        };
        Option<bool> link = new("--link-diagrams")
        {
            Description = "Write the diagrams as SVG files beside the report and link to them [default: HTML has them within, Markdown describes them]",
        };
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<bool> force = new("--force") { Description = "Replace files that argument-graph did not write" };
        Command command = new("report", "Write the report that a reader would print: what stands, what carries it, what is open, what to do next")
        {
            output, title, issue, sign, since, reviews, sections, withoutTags, show, all, link, baseline, date, force,
        };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            bool isHtml = IsHtml(target), isLinked = parsed.GetValue(link);
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            ReportSections chosen = parsed.GetValue(sections) ?? ReportSections.All;
            if (parsed.GetValue(reviews) is not null && !chosen.HasFlag(ReportSections.Reviews))
            {
                throw new UnusableException("--reviews adds the section 'reviews', which --sections leaves out");
            }

            var limits = parsed.GetValue(all)
                ? new CaseReportOptions { ListedRows = int.MaxValue, ListedChapters = int.MaxValue, Budget = Budget.Default }
                : new CaseReportOptions();
            var report = CaseReport.Of(
                argument,
                limits with
                {
                    Title = parsed.GetValue(title),
                    FileName = input.NameOf(parsed),
                    Issue = parsed.GetValue(issue),
                    Producer = $"argument-graph {ToolVersion.Text}",
                    Signatories = SignatoriesOf(parsed.GetValue(sign) ?? []),
                    WithoutTags = PassedOver(argument, parsed.GetValue(withoutTags), FoundSettings.For(input.Files(parsed), environment)),
                    Setting = setting,
                    Since = parsed.GetValue(since) is { } old ? input.Load(parsed, environment, cancellationToken, [old]) : null,
                    Reviews = chosen.HasFlag(ReportSections.Reviews)
                        ? ReviewFiles.Of(argument, input.Files(parsed), parsed.GetValue(reviews), environment)
                        : null,
                    Sections = chosen,
                    Show = ShownNames.Of(argument, parsed.GetValue(show)),
                    PictureAddress = isLinked ? name => Uri.EscapeDataString(PictureName(target, name)) : null,
                },
                environment.Progress,
                cancellationToken);
            OutputFile.Write(target, isHtml ? report.ToHtml() : report.ToMarkdown(), parsed.GetValue(force), environment);
            if (isLinked)
            {
                WritePictures(report, target, parsed.GetValue(force), environment);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    // A key that nothing bears is a misspelling when it is asked for; settings hold for many cases.
    private static ValueList<string> PassedOver(Argument argument, string[]? asked, CaseSettings settings)
    {
        if (asked is not { Length: > 0 })
        {
            return settings.WithoutTags ?? [];
        }

        string[] known =
            [.. argument.Elements.SelectMany(element => element.Tags.Select(tag => tag.Key)).Distinct(StringComparer.Ordinal), "source", "subject"];
        if (Array.Find(asked, key => !known.Contains(key, StringComparer.Ordinal)) is { } unknown)
        {
            throw new UnusableException(
                $"--without-tags: no element has the tag '{Spelling.Clip(unknown)}'"
                    + Spelling.Suggestion(unknown, known, $"; known are {string.Join(", ", known)}"));
        }

        return [.. asked];
    }

    private static bool IsHtml(string target) => Path.GetExtension(target).ToLowerInvariant() switch
    {
        ".html" or ".htm" => true,
        ".md" or ".markdown" => false,
        _ => throw new UnusableException($"the name '{target}' must end with .md or .html"),
    };

    private static string PictureName(string target, string name) => $"{Path.GetFileNameWithoutExtension(target)}-{name}.svg";

    // Beside the report.
    private static void WritePictures(CaseReport report, string target, bool force, ToolEnvironment environment)
    {
        string folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        foreach ((string name, string svg) in report.Pictures)
        {
            OutputFile.Write(Path.Combine(folder, PictureName(target, name)), svg, force, environment);
        }
    }

    private static ValueList<string> SignatoriesOf(string[] roles) => roles switch
    {
        [] => new CaseReportOptions().Signatories,
        [Nobody] => [],
        _ => [.. roles],
    };

    private static Option<string[]?> ListOption(string name, string description, string helpName) => new(name)
    {
        Description = description,
        HelpName = helpName,
        Arity = ArgumentArity.ExactlyOne,
        CustomParser = result =>
        {
            string[] words = result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries);
            if (Array.Exists(words, word => word.Length == 0))
            {
                result.AddError($"{name} takes words with commas between; one of '{result.Tokens[0].Value}' is empty.");
                return null;
            }

            return words;
        },
    };

    private static Option<ReportSections?> SectionsOption() => new("--sections")
    {
        Description = $"The sections, with commas between: {string.Join(", ", Sections.Select(section => section.Word))} [default: all]",
        HelpName = "NAMES",
        CustomParser = result =>
        {
            ReportSections chosen = ReportSections.None;
            foreach (string word in result.Tokens[0].Value.Split(',', StringSplitOptions.TrimEntries))
            {
                int index = Array.FindIndex(Sections, section => section.Word == word);
                if (index < 0)
                {
                    result.AddError($"'{word}' is not a section; expected {string.Join(", ", Sections.Select(section => section.Word))}.");
                    return null;
                }

                chosen |= Sections[index].Section;
            }

            return chosen;
        },
    };
}
