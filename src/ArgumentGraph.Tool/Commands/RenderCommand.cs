using System.CommandLine;
using System.Text;
using ArgumentGraph.Interchange;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph render FILE -o OUT</c>: a picture or an interactive page.</summary>
internal static class RenderCommand
{
    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new();
        Option<string> output = new("--output", "-o")
        {
            Description = "The file to write: its name ends with .svg, .png, .pdf, .html (an interactive page), .dot or .mmd; for --sheets also a folder",
            HelpName = "OUT",
            Required = true,
        };
        Option<string?> show = SharedOptions.Show("a line each; pictures and pages");
        Option<string?> reviews = ReviewCommand.ReviewsOption();
        reviews.Description = "The file of reviews, which pages show [default: NAME.reviews.json beside the case]";
        Option<string?> since = new("--since")
        {
            Description = "An older version: the page says what changed since, and what the changes do, and marks it in the diagram; pages only",
            HelpName = "OLD",
        };
        PictureOptions pictures = new(show);
        Option<Baseline> baseline = SharedOptions.BaselineOption();
        Option<DateOnly?> date = SharedOptions.Date();
        Option<bool> force = new("--force") { Description = "Replace a file that argument-graph did not write" };
        Command command = new("render", "Draw an argument: as SVG, PNG or PDF, as an interactive page, as DOT or Mermaid")
        {
            output, show, reviews, since, baseline, date, force,
        };
        pictures.AddTo(command);
        input.AddTo(command, isJudged: true);
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string extension = Path.GetExtension(target).ToLowerInvariant();
            CheckIsPage(target, extension, parsed.GetValue(reviews), "reviews: with --reviews", string.Empty);
            CheckIsPage(target, extension, parsed.GetValue(since), "changes: with --since", "; 'argument-graph diff --format svg' draws both versions");
            pictures.Check(parsed, target, extension);

            if (input.Files(parsed) is [string file] && PatternFile.IsPattern(file))
            {
                var written = new PictureFiles(parsed.GetValue(force), pictures.Scale(parsed), environment, cancellationToken);
                pictures.Write(parsed, target, extension, PatternFile.Load(file, environment), written);
                return ExitCode.Fine;
            }

            (Argument argument, ArgumentFormat format, Setting setting) = input.LoadJudgedWithFormat(parsed, environment, date, baseline, cancellationToken);
            var words = new RenderChoices(argument, setting, cancellationToken);
            ProgressLine progress = environment.Progress.Begin("Drawing");
            if (pictures.AreAskedFor(parsed, target, extension))
            {
                pictures.Write(parsed, target, format, words, new PictureFiles(parsed.GetValue(force), pictures.Scale(parsed), environment, cancellationToken));
                return ExitCode.Fine;
            }

            string text = extension switch
            {
                ".html" or ".htm" => argument.ToHtml(
                    new PageOptions
                    {
                        Setting = words.Setting,
                        Show = words.Shown(parsed.GetValue(show)),
                        Notation = pictures.Look.OfPages(parsed),
                        Reviews = ReviewFiles.Of(argument, input.Files(parsed), parsed.GetValue(reviews), environment),
                        Since = parsed.GetValue(since) is { } old ? input.Load(parsed, environment, cancellationToken, [old]) : null,
                    },
                    progress,
                    cancellationToken),
                ".dot" or ".gv" => Graph(argument, ArgumentFormats.Dot, environment, cancellationToken),
                ".mmd" when pictures.AreModulesAskedFor(parsed) => words.ModuleReport.ToMermaid(),
                ".mmd" => Graph(argument, ArgumentFormats.Mermaid, environment, cancellationToken),
                _ => throw new UnusableException($"the name '{target}' must end with .svg, .png, .pdf, .html, .dot or .mmd"),
            };
            OutputFile.Write(target, text, parsed.GetValue(force), environment);
            return ExitCode.Fine;
        });
        return command;
    }

    private static void CheckIsPage(string target, string extension, string? asked, string what, string instead)
    {
        if (asked is not null && extension is not (".html" or ".htm"))
        {
            throw new UnusableException($"only pages show {what}, the name '{target}' must end with .html{instead}");
        }
    }

    // Graphviz and Mermaid show what stands in a text, marks and all: they get it without.
    private static string Graph(Argument argument, ArgumentFormat format, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        foreach (Loss loss in ArgumentFormats.WriteTo(LightMarkup.ToPlainText(argument), text, format, cancellationToken))
        {
            environment.Error.WriteLine(TerminalText.Clean(loss.ToString()));
        }

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
    }
}
