using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Testing;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph gate CASE… --policy POLICY</c>: whether arguments meet what is expected of them.</summary>
internal static class GateCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<string> policyFile = new("--policy") { Description = "The file that says what is expected of them", HelpName = "POLICY", Required = true };
        Option<DateOnly?> date = SharedOptions.Date("The day on which they are judged [default: the policy's, else the settings', else today, UTC]");
        Option<Format> format = SharedOptions.Choice(
            "--format", "How to write the report", ("text", Format.Text), ("json", Format.Json), ("sarif", Format.Sarif), ("junit", Format.JUnit));
        Option<string?> output = new("--output", "-o")
        {
            Description = "Write the report to this file, which is replaced, and the text to standard output [default: the report to standard output]",
            HelpName = "FILE",
        };
        Command command = new("gate", "Hold arguments against a policy: what has to stand, what must not carry several pathways unseen, what must not expire")
        {
            policyFile, date, format, output,
        };
        input.AddTo(command, isJudged: true);
        command.Add(input.Each);
        command.SetAction(parsed =>
        {
            IReadOnlyList<string> paths = input.Files(parsed);
            IReadOnlyList<string>[] given = [.. input.Cases(parsed)];
            string? target = parsed.GetValue(output);
            string policyPath = parsed.GetRequiredValue(policyFile);
            RefuseInput(target, [policyPath, .. paths]);
            Policy policy = ReadPolicy(policyPath, environment);
            CaseSettings[] settings = [.. given.Select(files => FoundSettings.For(files, environment))];
            DateOnly? day = parsed.GetValue(date) ?? policy.Setting.Date ?? FoundSettings.DayOf(settings, environment);
            PolicyCase[] cases =
            [
                .. LoadAll(given.Length, index => input.Load(parsed, environment, given[index], settings[index], cancellationToken))
                    .Select((argument, index) => new PolicyCase(
                        given[index][0],
                        WithSidecars(
                            policy, given[index], environment, input.RecordsFor(parsed, environment, given[index], settings[index]),
                            input.CountsClaimPoints(parsed, settings[index], policy.Setting.CountsClaimPoints))
                            .Check(argument, day, cancellationToken))),
            ];
            Write(parsed.GetValue(format), target, environment, cases);
            return Array.TrueForAll(cases, each => each.Report.IsMet) ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return command;
    }

    // Whether there are reviews matters to one kind of expectation alone.
    private static Policy WithSidecars(
        Policy policy, IReadOnlyList<string> files, ToolEnvironment environment, EvidenceRecords? records, bool countsClaimPoints) => policy with
        {
            Setting = policy.Setting with { Evidence = records, CountsClaimPoints = countsClaimPoints },
            Reviews = policy.Expectations.Any(expectation => expectation.Kind == "pathwaysReviewed") ? ReviewFiles.Beside(files, environment) : policy.Reviews,
        };

    // All or nothing: a report that leaves a case out could be taken for one that it meets.
    private static List<Argument> LoadAll(int count, Func<int, Argument> load)
    {
        List<Argument> arguments = [];
        List<string> problems = [];
        for (int index = 0; index < count; index++)
        {
            try
            {
                arguments.Add(load(index));
            }
            catch (UnusableException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return problems.Count == 0 ? arguments : throw new UnusableException(problems);
    }

    private static Policy ReadPolicy(string path, ToolEnvironment environment)
    {
        PolicyReading reading;
        try
        {
            reading = Policy.ReadFile(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }

        foreach (Finding finding in reading.Findings)
        {
            environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
        }

        return reading.Policy ?? throw new UnusableException($"'{path}' is not a policy");
    }

    private static void Write(Format format, string? target, ToolEnvironment environment, IReadOnlyList<PolicyCase> cases)
    {
        if (target is null or Inputs.StandardInput)
        {
            Write(format, environment, cases);
            return;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var toFile = new ToolEnvironment { Input = Stream.Null, Output = text, Error = environment.Error, Clock = environment.Clock };
        Write(format, toFile, cases);
        OutputFile.Write(target, text.ToString(), force: true, environment);
        Write(Format.Text, environment, cases);
    }

    private static void Write(Format format, ToolEnvironment environment, IReadOnlyList<PolicyCase> cases)
    {
        switch (format)
        {
            case Format.Json:
                environment.Output.Write(cases.ToJson());
                break;
            case Format.Sarif:
                environment.Output.Write(cases.ToSarif());
                break;
            case Format.JUnit:
                environment.Output.Write(cases.ToJUnit());
                break;
            default:
                GateText.Write(environment, cases);
                break;
        }
    }

    // The report replaces what is there: that must not be what it is about.
    private static void RefuseInput(string? target, IEnumerable<string> inputs)
    {
        if (target is not (null or Inputs.StandardInput) && inputs.Any(input => Path.GetFullPath(input) == Path.GetFullPath(target)))
        {
            throw new UnusableException($"'{target}' is what is to be read; write the report to another file");
        }
    }
}
