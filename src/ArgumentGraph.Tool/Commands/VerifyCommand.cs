using System.CommandLine;
using ArgumentGraph.Tool.Running;
using ArgumentGraph.Tool.Text;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph verify PUBLIC</c>: whether a public version is as it was made, and which reviews and disclosures belong to it.</summary>
internal static class VerifyCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("PUBLIC", "The file of the public version, or - for standard input");
        Option<string[]> reviews = Files("--reviews", "A file of reviews: which of them are of this case; may be given several times");
        Option<string[]> disclose = Files("--disclose", "A file of disclosures, to be held against what is hidden; may be given several times");
        Option<string?> root = new("--root") { Description = "The case root that it must have, as you were given it elsewhere", HelpName = "HASH" };
        Option<Format> format = SharedOptions.TextOrJson();
        Command command = new("verify", "Check that a public version is the case with its root, with holes where it says so")
        {
            reviews, disclose, root, format,
        };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            Argument argument = input.Load(parsed, environment, cancellationToken);
            if (argument.PublicVersion is null)
            {
                throw new UnusableException($"'{input.NameOf(parsed)}' is not a public version: it has no 'publicVersion', which says what is hidden");
            }

            Disclosure[] disclosures = [.. (parsed.GetValue(disclose) ?? [])
                .SelectMany(path => SidecarFiles.ReadList(path, "a file of disclosures", environment, DisclosureFile.Read))];
            (string File, ReviewedRoot Review)[] reviewed = [.. (parsed.GetValue(reviews) ?? [])
                .SelectMany(path => ReadReviews(path, environment).Select(review => (path, review)))];
            VerifiedFile verified = new(argument.VerifyPublicVersion(disclosures), parsed.GetValue(root), [.. reviewed]);
            if (parsed.GetValue(format) == Format.Json)
            {
                environment.Output.Write(VerifyJson.Write(verified));
            }
            else
            {
                TextReport.Write(environment, text => new VerifyText(text, verified).Write());
            }

            return verified.IsAsExpected ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return command;
    }

    private static IReadOnlyList<ReviewedRoot> ReadReviews(string path, ToolEnvironment environment) =>
        SidecarFiles.ReadList(path, "a file of reviews", environment, ReviewedRoot.FindAll) is { Count: > 0 } reviews
            ? reviews
            : throw new UnusableException($"'{path}' has no review that names a case root");

    private static Option<string[]> Files(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };
}
