using System.CommandLine;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph disclose CASE --secrets SECRETS --element ID --fields NAMES -o FILE</c>: hidden fields for somebody who may see them.</summary>
internal static class DiscloseCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<string> secrets = new("--secrets") { Description = "The file with the case's key", HelpName = "SECRETS", Required = true };
        Option<string[]> elements = SharedOptions.Ids(
            "--element", "An element, as the public version calls it; may be given several times [default: the case itself]");
        SelectOption select = new("Further elements, with ids as the public version has them");
        Option<string> fields = new("--fields")
        {
            Description = "Which fields, with commas between: statement, source, …; of the case itself title, other",
            HelpName = "NAMES",
            Required = true,
        };
        Option<bool> opaque = new("--opaque-ids") { Description = "The public version has opaque ids" };
        Option<string> output = new("--output", "-o") { Description = "The file of disclosures, or - for standard output", HelpName = "FILE", Required = true };
        Command command = new("disclose", "Let somebody see hidden fields of a public version, and check that they are the ones")
        {
            secrets, elements, fields, opaque, output,
        };
        select.AddTo(command);
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string secretsPath = parsed.GetRequiredValue(secrets);
            SidecarFiles.RefuseInput(target, [secretsPath, .. input.Files(parsed)]);
            Argument argument = input.Load(parsed, environment, cancellationToken);
            CommitmentKey key = SidecarFiles.ReadKey(secretsPath, environment);
            argument = parsed.GetValue(opaque) ? argument.WithOpaqueIds(key) : argument;
            string[] names = parsed.GetRequiredValue(fields).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            IReadOnlyList<string> meant = select.Ids(parsed, argument, Setting.On(environment.Today), cancellationToken);
            string[] given = [.. parsed.GetValue(elements)!.Concat(meant).Distinct(StringComparer.Ordinal)];
            string[] ids = given.Length > 0 ? given : [string.Empty];
            try
            {
                Disclosure[] disclosures = [.. ids.SelectMany(id => argument.Disclose(key, id, names))];
                OutputFile.Write(target, DisclosureFile.Write(disclosures), force: true, environment);
            }
            catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException)
            {
                throw new UnusableException(exception.Message);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
