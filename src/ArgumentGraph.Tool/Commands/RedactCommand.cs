using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph redact CASE --policy POLICY -o PUBLIC --secrets SECRETS</c>: the public version of a case.</summary>
internal static class RedactCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<string> policyFile = new("--policy") { Description = "The file that says what is hidden, and why", HelpName = "POLICY", Required = true };
        Option<string> output = new("--output", "-o") { Description = "The file of the public version", HelpName = "PUBLIC", Required = true };
        Option<string> secrets = new("--secrets")
        {
            Description = "The file with the case's key; a new one, which its owner alone can read, where there is none. Keep it, and do not publish it",
            HelpName = "SECRETS",
            Required = true,
        };
        Option<bool> force = new("--force") { Description = "Replace the file of the public version" };
        Option<DateOnly?> date = SharedOptions.Date("The day on which asserted standings are judged [default: today, UTC]");
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("redact", "Make the public version of a case: texts, states or parts hidden, so that anyone can check that it is the same case")
        {
            policyFile, output, secrets, force, date, format,
        };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            string policyPath = parsed.GetRequiredValue(policyFile);
            string target = parsed.GetRequiredValue(output);
            string secretsPath = parsed.GetRequiredValue(secrets);
            SidecarFiles.RefuseInput(target, [policyPath, secretsPath, .. input.Files(parsed)]);
            RedactionPolicy policy = SidecarFiles.Read(policyPath, "a redaction policy", environment, path =>
            {
                RedactionPolicyReading reading = RedactionPolicy.ReadFile(path);
                return (reading.Policy, reading.Findings);
            });
            Argument argument = input.Load(parsed, environment, cancellationToken);
            bool isNew = !File.Exists(secretsPath);
            CommitmentKey key = isNew ? CommitmentKey.Create() : SidecarFiles.ReadKey(secretsPath, environment);
            RedactionResult report = argument.Redact(policy, key, parsed.GetValue(date) ?? environment.Today, cancellationToken);
            foreach (Finding finding in report.Findings)
            {
                environment.Error.WriteLine(TerminalText.Clean(finding.ToString()));
            }

            if (report.PublicVersion is not { } published)
            {
                throw new UnusableException("the public version was not made: see above");
            }

            if (!parsed.GetValue(force) && target != Inputs.StandardInput && File.Exists(target))
            {
                throw new UnusableException($"'{target}' exists; --force replaces it");
            }

            if (isNew)
            {
                SaveKey(key, secretsPath, environment);
            }

            OutputFile.Write(target, published.ToJson(), force: true, environment);
            Write(parsed.GetValue(format), target, report, environment);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void SaveKey(CommitmentKey key, string path, ToolEnvironment environment)
    {
        try
        {
            key.Save(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new UnusableException($"cannot write '{path}': {Inputs.Reason(exception, path)}");
        }

        environment.Error.WriteLine(TerminalText.Clean(
            $"argument-graph: note: '{path}' is new: it has the key of the case. Keep it for the next version; do not publish it."));
    }

    // The public version itself may go to standard output, and then the report does not.
    private static void Write(Format format, string target, RedactionResult report, ToolEnvironment environment)
    {
        if (target == Inputs.StandardInput)
        {
            return;
        }

        if (format == Format.Json)
        {
            environment.Output.Write(report.HiddenSupport!.ToJson());
        }
        else
        {
            TextReport.Write(environment, text => new RedactText(text, report).Write());
        }
    }
}
