using System.CommandLine;
using ArgumentGraph.Rendering;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph catalogue FOLDER -o OUT</c>: a page of all patterns of a folder.</summary>
internal static class CatalogueCommand
{
    public static Command Create(ToolEnvironment environment)
    {
        Argument<string[]> words = new("FILES")
        {
            Description = "Patterns, and folders in and below which all patterns are taken (NAME.json)",
            Arity = ArgumentArity.OneOrMore,
        };
        words.Validators.Add(SharedOptions.RefuseUnknownOptions);
        Option<string> output = new("--output", "-o")
        {
            Description = "The file to write: its name ends with .html, or with .md for Markdown with pictures beside it",
            HelpName = "OUT",
            Required = true,
        };
        Option<string> title = new("--title") { Description = "What the catalogue is called", HelpName = "TITLE", DefaultValueFactory = _ => "Patterns" };
        Option<bool> force = new("--force") { Description = "Replace a file that argument-graph did not write" };
        Command command = new("catalogue", "Write a page of patterns: what each is for, its picture, its tables") { words, output, title, force };
        command.SetAction(parsed =>
        {
            string target = parsed.GetRequiredValue(output);
            string extension = Path.GetExtension(target).ToLowerInvariant();
            if (extension is not (".html" or ".htm" or ".md"))
            {
                throw new UnusableException($"the name '{target}' must end with .html or .md");
            }

            string[] files = [.. parsed.GetValue(words)!.SelectMany(PatternsIn)];
            Pattern[] patterns = [.. files.Select(file => PatternFile.Load(file, environment))];
            if (patterns.Length == 0)
            {
                throw new UnusableException("there are no patterns in the folders given");
            }

            var catalogue = PatternCatalogue.Of(patterns, parsed.GetValue(title)!);
            if (extension == ".md")
            {
                WriteMarkdown(catalogue, target, parsed.GetValue(force), environment);
            }
            else
            {
                OutputFile.Write(target, catalogue.ToHtml(), parsed.GetValue(force), environment);
            }

            return HaveOwnIds(patterns, files, environment) ? ExitCode.Fine : ExitCode.ErrorsFound;
        });
        return command;
    }

    private static IEnumerable<string> PatternsIn(string path)
    {
        if (!Directory.Exists(path))
        {
            return [path];
        }

        try
        {
            return [.. Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories).Where(PatternFile.IsPattern).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UnusableException($"cannot read '{path}': {Inputs.Reason(exception, path)}");
        }
    }

    private static void WriteMarkdown(PatternCatalogue catalogue, string target, bool force, ToolEnvironment environment)
    {
        string name = Path.GetFileNameWithoutExtension(target);
        string folder = Path.GetDirectoryName(Path.GetFullPath(target))!;
        string text = catalogue.ToMarkdown(picture => $"{Uri.EscapeDataString(name)}-{picture}.svg");
        foreach ((string picture, string svg) in catalogue.Pictures)
        {
            OutputFile.Write(Path.Combine(folder, $"{name}-{picture}.svg"), svg, force, environment);
        }

        OutputFile.Write(target, text, force, environment);
    }

    // The standard asks for it (1:3.4): other catalogues refer to patterns by id.
    private static bool HaveOwnIds(Pattern[] patterns, string[] files, ToolEnvironment environment)
    {
        bool haveOwn = true;
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach ((Pattern pattern, string file) in patterns.Zip(files))
        {
            if (pattern.Entry.Id is { } id && !known.TryAdd(id, file))
            {
                environment.Error.WriteLine(TerminalText.Clean($"{file}: the pattern's id '{id}' is also that of {known[id]}; give one of them another"));
                haveOwn = false;
            }
        }

        return haveOwn;
    }
}
