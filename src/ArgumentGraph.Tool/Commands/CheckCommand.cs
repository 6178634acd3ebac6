using System.CommandLine;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph check FILE…</c>: what is wrong with arguments, and where.</summary>
internal static class CheckCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string[]> severities = new("--severity")
        {
            Description = "Give a rule's findings another severity: error, warning, information or none; may be given several times",
            HelpName = "RULE=LEVEL",
            Arity = ArgumentArity.OneOrMore,
            DefaultValueFactory = _ => [],
        };
        Option<ValidationProfile?> profile = SharedOptions.Profile();
        Option<bool> sources = new("--sources")
        {
            Description = "Look beside each file of the case for the files that evidence names as its source, and compare their SHA-256",
        };
        Option<bool> reviews = new("--reviews") { Description = "Hold each case against its reviews: the file NAME.reviews.json beside it" };
        Option<bool> warningsAsErrors = new("--warnings-as-errors") { Description = "Count warnings as errors" };
        Option<DateOnly?> date = SharedOptions.Date();
        Option<Format> format = SharedOptions.Choice(
            "--format", "How to write the findings", ("text", Format.Text), ("json", Format.Json), ("sarif", Format.Sarif));
        Command command = new("check", "Find what is wrong with arguments, with line and column")
        {
            profile, severities, sources, reviews, warningsAsErrors, date, format,
        };
        input.AddTo(command, isJudged: true);
        command.Add(input.Each);
        command.SetAction(parsed =>
        {
            IReadOnlyList<string>[] cases = [.. input.Cases(parsed)];
            CaseSettings[] settings = [.. cases.Select(files => FoundSettings.For(files, environment))];
            DateOnly? day = parsed.GetValue(date) ?? FoundSettings.DayOf(settings, environment);
            ValidationOptions[] options = [.. settings.Select(each => Options(each, parsed.GetValue(profile), parsed.GetValue(severities)!))];
            bool isUsable = true;
            List<FileFindings> results = [];
            foreach ((int index, IReadOnlyList<string> files) in cases.Index())
            {
                try
                {
                    FormatReading reading = input.Read(parsed, environment, cancellationToken, FoundSettings.Limited(settings[index]), files);
                    Inputs.NoteLosses(Inputs.NameOf(files), reading, environment);
                    ValidationOptions how = WithSources(options[index], parsed.GetValue(sources), reading.Argument?.FileName ?? files[0]);
                    how = parsed.GetValue(reviews) ? how with
                    {
                        Reviews = ReviewFiles.Read(ReviewFiles.PathFor(files, given: null), environment) with
                        {
                            Key = ReviewFiles.KeyFor(files, null, environment),
                        },
                    } : how;
                    Setting setting = Setting.On(day) with
                    {
                        Evidence = input.RecordsFor(parsed, environment, files, settings[index]),
                        CountsClaimPoints = input.CountsClaimPoints(parsed, settings[index]),
                    };
                    Argument? argument = reading.Findings.Any(finding => finding.Severity == Severity.Error) || reading.Argument is null
                        ? reading.Argument // with all that is wrong with its files
                        : input.Chosen(parsed, reading.Argument);
                    results.Add(CheckedFile.Of(files[0], reading, argument, setting, how, parsed.GetValue(warningsAsErrors), cancellationToken));
                }
                catch (UnusableException exception)
                {
                    // The other files are worth checking all the same.
                    environment.Error.WriteLine($"argument-graph: {TerminalText.Clean(exception.Message)}");
                    isUsable = false;
                }
            }

            Write(parsed.GetValue(format), environment, day, results);
            return !isUsable ? ExitCode.Unusable
                : results.Exists(result => result.ErrorCount > 0) ? ExitCode.ErrorsFound
                : ExitCode.Fine;
        });
        return command;
    }

    private static ValidationOptions WithSources(ValidationOptions options, bool areAsked, string file) =>
        options with { SourceFolder = areAsked ? Inputs.FolderOf(file) : null };

    private static void Write(Format format, ToolEnvironment environment, DateOnly? date, IReadOnlyList<FileFindings> results)
    {
        switch (format)
        {
            case Format.Json:
                environment.Output.Write(results.ToJson(date));
                break;
            case Format.Sarif:
                environment.Output.Write(results.ToSarif(Rules.All.Concat(FormatRules.All).OrderBy(rule => rule.Id, StringComparer.Ordinal)));
                break;
            default:
                CheckText.Write(environment, date, results);
                break;
        }
    }

    // The command line comes before the settings, and a severity before a profile.
    private static ValidationOptions Options(CaseSettings settings, ValidationProfile? profile, string[] assignments)
    {
        ValidationOptions options = settings.Apply(new ValidationOptions { CustomRules = FormatRules.All });
        options = options with { Profile = profile ?? options.Profile };
        foreach (string assignment in assignments)
        {
            int equals = assignment.IndexOf('=', StringComparison.Ordinal);
            string rule = assignment[..Math.Max(0, equals)].ToUpperInvariant();
            if (equals <= 0)
            {
                throw new UnusableException($"'{assignment}' is not a value of --severity. Write it as RULE=LEVEL, for example AG1101=warning.");
            }

            Severity? severity = assignment[(equals + 1)..] switch
            {
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "information" or "info" => Severity.Information,
                "none" => null,
                string word => throw new UnusableException($"'{word}' is not a severity; expected error, warning, information and none."),
            };
            try
            {
                options = options with { Severities = options.Severities.With(rule, severity) };
            }
            catch (ArgumentException exception)
            {
                throw new UnusableException(exception.Message.Split(" (Parameter")[0]);
            }
        }

        return options;
    }
}
