using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph evidence add CASE --element ID --from FILE</c>: adds what an artefact says of an item of evidence to the records.</summary>
internal static class EvidenceAddCommand
{
    // What a clock may be ahead of another's.
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument<string> caseFile = new("CASE") { Description = "The file of the case" };
        Option<string?> file = new("--evidence") { Description = "The file of records [default: NAME.evidence.json beside the case]", HelpName = "FILE" };
        Option<string> element = new("--element") { Description = "The item of evidence that the run is about", HelpName = "ID", Required = true };
        Option<string> from = new("--from") { Description = "The artefact that the run left", HelpName = "FILE", Required = true };
        Option<string?> format = new("--format")
        {
            Description = "The artefact's format [default: what its content shows]",
            HelpName = string.Join('|', RunFormat.All.Select(each => each.Id)),
        };
        Option<string?> select = Filled("--select", "PATTERN", "Which tests, rules, packages or properties count, with * for any characters [default: all]");
        Option<double?> threshold = Threshold();
        Option<SarifLevel?> level = SharedOptions.OptionalChoice(
            "--level",
            "SARIF: the least level that counts as failed [default: warning]",
            ("note", SarifLevel.Note),
            ("warning", SarifLevel.Warning),
            ("error", SarifLevel.Error));
        Option<string?> subject = Filled("--subject", "TEXT", "What was tried, as the evidence's own subject names it [default: what the artefact says]");
        Option<string?> revision = Filled(
            "--revision", "COMMIT|SHA256", "The commit, or the SHA-256, that the artefact must say it is of; another is not evidence");
        Option<string?> run = Filled("--run", "URL", "The address of the run [default: what the artefact says]");
        Option<DateTimeOffset?> collected = Moment();
        Option<bool> requirePass = new("--require-pass")
        {
            Description = "End with exit code 1 unless the verdict is a pass; the record is added all the same",
        };
        Command command = new("add", "Add what an artefact says of an item of evidence: a verdict, and what it rests on")
        {
            caseFile, file, element, from, format, select, threshold, level, subject, revision, run, collected, requirePass,
        };
        command.SetAction(parsed =>
        {
            string casePath = parsed.GetRequiredValue(caseFile);
            string path = RecordFiles.PathFor([casePath], parsed.GetValue(file));
            Evidence evidence = EvidenceIn(casePath, parsed.GetRequiredValue(element), environment, cancellationToken);
            string artefact = parsed.GetRequiredValue(from);
            RunSelection selection = Selection(
                parsed.GetValue(select), parsed.GetValue(threshold), parsed.GetValue(level), parsed.GetValue(revision), environment.Today);
            RunReading reading = Read(artefact, FormatOf(parsed.GetValue(format)), selection, cancellationToken);
            RefuseForOthers(threshold, RunFormat.Cobertura);
            RefuseForOthers(level, RunFormat.Sarif);
            (DateTimeOffset collectedAt, string? note) = CollectedOf(reading, parsed.GetValue(collected), environment.Clock.GetUtcNow());
            var record = new EvidenceRecord
            {
                ElementId = evidence.Id,
                Verdict = reading.Verdict,
                Collected = collectedAt,
                Subject = parsed.GetValue(subject) ?? reading.Subject,
                Run = parsed.GetValue(run) ?? reading.RunAddress?.AbsoluteUri,
                Artefact = reading.Sha256 is not { } hash ? null : new(RelativeTo(path, artefact), hash)
                {
                    Subject = reading.Subject,
                    Format = reading.Format?.Id,
                    Select = selection.Select,
                    Threshold = selection.Threshold,
                    Level = reading.Format == RunFormat.Sarif ? selection.Level.ToString().ToLowerInvariant() : null,
                },
                Cases = reading.Selected.Count == 0 ? null
                    : new(reading.Selected.Count, reading.Selected.Passed.Count, reading.Selected.Failed.Count),
            };
            EvidenceRecords all = Append(path, record);
            Say(environment, path, record, reading, note, all.DecisionOn(evidence), EvidenceRecords.Fits(record, evidence) ? null : evidence.Subject);
            return parsed.GetValue(requirePass) && record.Verdict != RunVerdict.Pass ? ExitCode.ErrorsFound : ExitCode.Fine;

            // What would be ignored is not recorded as if it had been asked.
            void RefuseForOthers(Option option, RunFormat taker)
            {
                if (parsed.GetResult(option) is not null && reading.Format is { } other && other != taker)
                {
                    throw new UnusableException($"{option.Name} is for {taker.Name}, and '{artefact}' is {other.Name}; leave it out");
                }
            }
        });
        return command;
    }

    private static Option<DateTimeOffset?> Moment() => new("--collected")
    {
        Description = "When the run took place [default: what the artefact says]; a day is taken from its beginning, UTC",
        HelpName = "YYYY-MM-DD[Thh:mm:ssZ]",
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            string[] forms = ["yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];
            if (DateTimeOffset.TryParseExact(word, forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment))
            {
                return moment;
            }

            result.AddError($"'{word}' is not a moment. Write it as YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
            return null;
        },
    };

    private static Option<double?> Threshold() => new("--threshold")
    {
        Description = "Coverage: the least line rate that passes, from 0 to 1",
        HelpName = "RATE",
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (double.TryParse(word, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double rate) && rate <= 1)
            {
                return rate;
            }

            result.AddError($"'{word}' is not a value of --threshold; expected a number from 0 to 1.");
            return null;
        },
    };

    // Nothing in a record is blank.
    private static Option<string?> Filled(string name, string helpName, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (string.IsNullOrWhiteSpace(text))
            {
                result.AddError($"The value of {name} is blank; write one, or leave {name} out.");
            }

            return text;
        },
    };

    private static Evidence EvidenceIn(string casePath, string id, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        Argument argument = Inputs.WellFormed(casePath, Inputs.Read([casePath], environment, cancellationToken: cancellationToken), environment);
        return !argument.TryGetElement(id, out Element? element)
            ? throw new UnusableException($"there is no element '{id}'{Spelling.Suggestion(id, argument.OfKind<Evidence>().Select(each => each.Id), ".")}")
            : element as Evidence
                ?? throw new UnusableException($"'{id}' is a {element.Kind.ToWord()}; a run says something of evidence, which supports it");
    }

    private static RunFormat? FormatOf(string? word) => word is null ? null : RunFormat.Find(word)
        ?? throw new UnusableException($"'{word}' is not a value of --format; expected one of {string.Join(", ", RunFormat.All)}.");

    private static RunSelection Selection(string? select, double? threshold, SarifLevel? level, string? revision, DateOnly today)
    {
        const int HashDigits = 64;
        bool isHash = revision is { Length: HashDigits } && revision.All(char.IsAsciiHexDigit);
        return new()
        {
            Select = select,
            Threshold = threshold,
            Level = level ?? SarifLevel.Warning,
            Date = today,
            Subject = isHash ? null : revision,
            SubjectDigest = isHash ? revision : null,
        };
    }

    private static RunReading Read(string path, RunFormat? format, RunSelection selection, CancellationToken cancellationToken)
    {
        try
        {
            return RunArtefact.Read(path, format, selection, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }
    }

    // A pass without a date is not taken to be of now. Whatever else a run says is, so that no earlier pass stands because of a missing or a wrong time.
    private static (DateTimeOffset Moment, string? Note) CollectedOf(RunReading reading, DateTimeOffset? given, DateTimeOffset now)
    {
        bool isRefused = given is not null || reading.Verdict == RunVerdict.Pass;
        return (given ?? reading.Collected) switch
        {
            null when isRefused => throw new UnusableException("the artefact does not say when the run took place; say it with --collected"),
            null => (now, "The artefact does not say when the run took place: the record is dated now; --collected says otherwise."),
            { } moment when moment <= now + ClockTolerance => (moment, null),
            { } moment when isRefused => throw new UnusableException(
                $"the run took place at {Written(moment)}, which is later than now; correct the clock, or say with --collected when"),
            { } moment => (now, $"The artefact says {Written(moment)}, which is later than now: the record is dated now; --collected says otherwise."),
        };

        static string Written(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
    }

    private static string RelativeTo(string path, string artefact) =>
        Path.GetRelativePath(Inputs.FolderOf(path), Path.GetFullPath(artefact)).Replace(Path.DirectorySeparatorChar, '/');

    private static EvidenceRecords Append(string path, EvidenceRecord record)
    {
        try
        {
            return EvidenceRecords.Append(path, record);
        }
        catch (InvalidOperationException exception)
        {
            throw new UnusableException(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
        }
    }

    private static void Say(
        ToolEnvironment environment, string path, EvidenceRecord record, RunReading reading, string? note, EvidenceDecision? decision,
        string? otherSubject)
    {
        string count = record is { Verdict: not RunVerdict.NotEvidence, Cases: { } cases } ? $" ({cases})" : string.Empty;
        Line($"{path}: {record.ElementId}: {record}{count} added");
        foreach (RunReason reason in reading.Reasons)
        {
            Line($"  {reason}");
        }

        if (note is not null)
        {
            Line($"  {note}");
        }

        foreach (Finding finding in reading.Findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        if (otherSubject is not null)
        {
            Line($"  It does not count: it is about '{record.Subject}', the evidence about '{otherSubject}'.");
        }
        else if (decision is not null && decision.Newest != record)
        {
            string why = decision.Newest.Collected > record.Collected ? "newer"
                : decision.Newest.Verdict == record.Verdict ? "of the same moment and says the same"
                : "of the same moment and worse";
            Line($"  It does not count: {decision.Newest} is {why}.");
        }
        else if (decision is { IsContradiction: true })
        {
            Line($"  The case says '{decision.Evidence.State!.Value.ToWord()}'; {(decision.Deciding is null ? "that counts" : "the record counts")}.");
        }

        void Line(string text) => environment.Output.WriteLine(TerminalText.Clean(text));
    }
}
