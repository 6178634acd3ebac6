using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph review add|answer|status|export CASE</c>: reviews in a file beside the case, and what still holds of them.</summary>
internal static class ReviewCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken) => new(
        "review", "Keep reviews beside a case: what each reviewer says, what still holds of it, and what nobody covers")
    {
        ReviewAddCommand.Create(environment, cancellationToken),
        CreateAnswer(environment),
        CreateStatus(environment, cancellationToken),
        CreateExport(environment),
    };

    public static Option<string?> ReviewsOption() => new("--reviews")
    {
        Description = "The file of reviews [default: NAME.reviews.json beside the case]",
        HelpName = "FILE",
    };

    public static Option<string?> SecretsOption() => new("--secrets")
    {
        Description = "The file with the case's key, for reviews that bind to its public versions too [default: NAME.secrets.json beside the case]",
        HelpName = "FILE",
    };

    private static Command CreateStatus(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<string?> file = ReviewsOption();
        Option<string?> secrets = SecretsOption();
        Option<string[]> reviewed = new("--reviewed")
        {
            Description = "A version of the case that was reviewed: says what in an element has changed; may be given several times",
            HelpName = "FILE",
            DefaultValueFactory = _ => [],
        };
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<ReportForm> format = ReportForms.Option();
        Option<string?> table = ReportForms.Table();
        Command command = new("status", "Find which reviews still hold for what, what stands on what each reviewer accepts, and what nobody covers")
        {
            file, secrets, reviewed, baseline, date, format, table,
        };
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            (Argument argument, Setting setting) = input.LoadJudged(parsed, environment, date, baseline, cancellationToken);
            IReadOnlyList<string> files = input.Files(parsed);
            CaseReviews reviews = ReviewFiles.Read(ReviewFiles.PathFor(files, parsed.GetValue(file)), environment) with
            {
                Key = argument.PublicVersion is null ? ReviewFiles.KeyFor(files, parsed.GetValue(secrets), environment) : null,
            };
            var options = new ReviewOptions
            {
                ReviewedVersions = [.. parsed.GetValue(reviewed)!.Select(old => input.Load(parsed, environment, cancellationToken, [old]))],
            };
            ReviewReport report = argument.AnalyzeReviews(reviews, setting, options, cancellationToken);
            environment.Output.Write(ReportForms.Written(MadeReport.Of(report), parsed.GetValue(format), parsed.GetValue(table)));
            return ExitCode.Fine;
        });
        return command;
    }

    private static Command CreateAnswer(ToolEnvironment environment)
    {
        Argument<string> caseFile = new("CASE") { Description = "The file of the case" };
        Option<string?> file = ReviewsOption();
        Option<string> review = Required("--review", "The review that asks", "ID");
        Option<string> request = Required("--request", "The request", "ID");
        Option<ResponseOutcome> outcome = SharedOptions.Choice(
            "--outcome", "What became of it", ("done", ResponseOutcome.Done), ("declined", ResponseOutcome.Declined), ("planned", ResponseOutcome.Planned));
        Option<string?> text = new("--text") { Description = "The answer, in words", HelpName = "TEXT" };
        Option<DateOnly?> date = SharedOptions.Date("When it was answered [default: today, UTC]");
        Command command = new("answer", "Answer what a reviewer asked for") { caseFile, file, review, request, outcome, text, date };
        command.SetAction(parsed =>
        {
            string path = ReviewFiles.PathFor([parsed.GetRequiredValue(caseFile)], parsed.GetValue(file));
            CaseReviews reviews = ReviewFiles.Read(path, environment);
            var response = new ReviewResponse(
                parsed.GetRequiredValue(request), parsed.GetValue(outcome), parsed.GetValue(date) ?? environment.Today, parsed.GetValue(text));
            try
            {
                ReviewFiles.Write(path, reviews.WithResponse(parsed.GetRequiredValue(review), response));
            }
            catch (KeyNotFoundException exception)
            {
                throw new UnusableException(exception.Message);
            }

            return ExitCode.Fine;
        });
        return command;
    }

    private static Command CreateExport(ToolEnvironment environment)
    {
        Argument<string> caseFile = new("CASE") { Description = "The file of the case" };
        Option<string?> file = ReviewsOption();
        Option<string> review = Required("--review", "The review", "ID");
        Option<string> output = new("--output", "-o")
        {
            Description = "Where to write [default: standard output]",
            HelpName = "FILE",
            DefaultValueFactory = _ => Inputs.StandardInput,
        };
        Option<bool> force = new("--force") { Description = "Replace a file that is there" };
        Command command = new("export", "Write a review as an in-toto Statement, for tools that sign; nothing is signed here")
        {
            caseFile, file, review, output, force,
        };
        command.SetAction(parsed =>
        {
            string casePath = parsed.GetRequiredValue(caseFile);
            CaseReviews reviews = ReviewFiles.Read(ReviewFiles.PathFor([casePath], parsed.GetValue(file)), environment);
            string id = parsed.GetRequiredValue(review);
            Review found = reviews.Find(id) ?? throw new UnusableException(
                $"there is no review '{id}'{Spelling.Suggestion(id, reviews.Reviews.Select(each => each.Id), ".")}");
            OutputFile.Write(parsed.GetRequiredValue(output), found.ToInTotoStatement(Path.GetFileName(casePath)), parsed.GetValue(force), environment);
            return ExitCode.Fine;
        });
        return command;
    }

    private static Option<string> Required(string name, string description, string help) =>
        new(name) { Description = description, HelpName = help, Required = true };
}
