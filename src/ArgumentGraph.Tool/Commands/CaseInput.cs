using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Interchange;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary>The argument that a command is about: its files, their format, and how they are read. The same for every command.</summary>
internal sealed class CaseInput
{
    private readonly int _after;
    private readonly SelectOption? _instead;

    /// <param name="name">What the files are called in the help.</param>
    /// <param name="description">What they are.</param>
    /// <param name="after">What follows the files on the command line: so many words, the last ones, are not files.</param>
    /// <param name="instead">Where it is given, nothing follows the files.</param>
    public CaseInput(string name = "FILE", string? description = null, int after = 0, SelectOption? instead = null)
    {
        _after = after;
        _instead = instead;
        Words = new Argument<string[]>(name)
        {
            Description = description ?? "The argument's file; several files or a folder, which are read as one argument; or - for standard input",
            Arity = new ArgumentArity(instead is null ? after + 1 : 1, ArgumentArity.OneOrMore.MaximumNumberOfValues),
        };
        Words.Validators.Add(SharedOptions.RefuseUnknownOptions);
        Words.Validators.Add(result => SharedOptions.RefuseTwoStandardInputs(result, after));
    }

    public Argument<string[]> Words { get; }

    public Option<ArgumentFormat?> From { get; } =
        SharedOptions.FormatOption("--from", "The format of the files [default: what their content shows, else their names]", format => format.CanRead);

    public Option<bool> Partial { get; } = new("--partial")
    {
        Description = "Read a part of an argument: what is in files that do not exist is not in hand, instead of an error",
    };

    /// <summary>For commands that take several arguments at once.</summary>
    public Option<bool> Each { get; } = new("--each") { Description = "Take each file for an argument of its own" };

    /// <summary>The files of each argument: all of them together, unless each is to be one of its own.</summary>
    public IEnumerable<IReadOnlyList<string>> Cases(ParseResult parsed) =>
        parsed.GetValue(Each) ? Files(parsed).Select(file => (IReadOnlyList<string>)[file]) : [Files(parsed)];

    public Option<string?> Language { get; } = new("--language")
    {
        Description = "The language whose texts become statements, where a file has several [default: English, else the first]",
        HelpName = "TAG",
    };

    public Option<double?> MissionTime { get; } = new("--mission-time")
    {
        Description = "The mission time in hours, where a fault tree's numbers depend on one [default: 8760, a year]",
        HelpName = "HOURS",
        CustomParser = result =>
        {
            string word = result.Tokens[0].Value;
            if (double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out double hours) && hours >= 0 && double.IsFinite(hours))
            {
                return hours;
            }

            result.AddError($"'{word}' is not a value of --mission-time; expected a number of hours, 0 or more.");
            return null;
        },
    };

    public Option<bool> TrustStoredReviews { get; } = new("--trust-stored-reviews")
    {
        Description = "Let reviews count that a file stores and reading cannot check (trudag)",
    };

    /// <summary>For commands that judge: whether the records of runs decide, and where they are.</summary>
    public Option<string?> Evidence { get; } = new("--evidence")
    {
        Description = "Let records of runs decide the state of evidence: those of this file [default: NAME.evidence.json beside the case]. "
            + "Without a file it goes last",
        HelpName = "FILE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>For commands that judge: whether the confidence arguments of claim points count.</summary>
    public Option<bool> ClaimPoints { get; } = new("--claim-points")
    {
        Description = "Let confidence arguments count: what a claim point is about stands no higher than its argument [default: as the settings say]",
    };

    /// <summary>For commands that judge: the one module that is judged, with what it cites assumed.</summary>
    public Option<string?> ModuleOnly { get; } = new("--module-only")
    {
        Description = "Take one module alone: what it cites of other modules is assumed to hold, and listed",
        HelpName = "NAME",
    };

    /// <summary>The files, folders among them.</summary>
    /// <exception cref="UnusableException">All words would be what follows the files.</exception>
    public IReadOnlyList<string> Files(ParseResult parsed)
    {
        string[] words = parsed.GetRequiredValue(Words);
        int after = _instead?.IsGiven(parsed) == true ? 0 : _after;
        return words.Length > after
            ? words[..^after]
            : throw new UnusableException($"expected {Words.Name}, but found only '{string.Join(' ', words)}'; or give --select.");
    }

    /// <summary>The word after the files that is the n-th from the end, from 1.</summary>
    public string FromEnd(ParseResult parsed, int n) => parsed.GetRequiredValue(Words)[^n];

    /// <summary>How the files are called in a report.</summary>
    public string NameOf(ParseResult parsed) => Inputs.NameOf(Files(parsed));

    /// <summary>Reads what there is, and reports every problem.</summary>
    /// <exception cref="UnusableException">There is no text to be read.</exception>
    public FormatReading Read(
        ParseResult parsed,
        ToolEnvironment environment,
        CancellationToken cancellationToken,
        FormatReadingOptions? options = null,
        IReadOnlyList<string>? files = null)
    {
        options = Said(parsed, options ?? FormatReadingOptions.Default);
        environment.Progress.Begin("Reading");
        FormatReading reading = Inputs.Read(files ?? Files(parsed), environment, parsed.GetValue(From), options, cancellationToken);
        environment.Progress.Begin("Judging");
        return reading;
    }

    /// <summary>Reads a well-formed argument in any format that can be read, within the limits of the settings found for it.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="environment">Where messages go.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <param name="files">Its files; null for those that were given.</param>
    /// <exception cref="UnusableException">There is none; what is wrong has been written to the error stream.</exception>
    public Argument Load(ParseResult parsed, ToolEnvironment environment, CancellationToken cancellationToken, IReadOnlyList<string>? files = null)
    {
        files ??= Files(parsed);
        return Load(parsed, environment, files, FoundSettings.For(files, environment), cancellationToken);
    }

    /// <summary>Reads a well-formed argument in any format that can be read, within the limits of the settings for it.</summary>
    /// <exception cref="UnusableException">There is none; what is wrong has been written to the error stream.</exception>
    public Argument Load(
        ParseResult parsed, ToolEnvironment environment, IReadOnlyList<string> files, CaseSettings settings, CancellationToken cancellationToken) =>
        WellFormed(
            parsed, Inputs.NameOf(files), Read(parsed, environment, cancellationToken, FoundSettings.Limited(settings), files), environment);

    /// <summary>Reads a well-formed argument as its files were at a revision, those that they lead to included.</summary>
    /// <param name="parsed">What was given.</param>
    /// <param name="revision">The revision.</param>
    /// <param name="environment">Where messages go.</param>
    /// <param name="cancellationToken">Ends reading early.</param>
    /// <exception cref="UnusableException">There is none; what is wrong has been written to the error stream.</exception>
    public Argument LoadAt(ParseResult parsed, string revision, ToolEnvironment environment, CancellationToken cancellationToken)
    {
        IReadOnlyList<string> files = Files(parsed);
        using var older = RevisionFiles.Of(files, revision, cancellationToken);
        FormatReadingOptions options = FoundSettings.Limited(FoundSettings.For(files, environment));
        FormatReading reading;
        try
        {
            reading = Read(parsed, environment, cancellationToken, options, older.Paths);
            if (reading.Findings.Any(finding => finding.Rule == Rules.UnusableFile))
            {
                older.TakeFolders(cancellationToken);
                reading = Read(parsed, environment, cancellationToken, options, older.Paths);
            }
        }
        catch (UnusableException exception)
        {
            throw new UnusableException(older.Shown(exception.Message));
        }

        string name = $"{Inputs.NameOf(files)} at {revision}";
        Argument argument = Inputs.WellFormed(name, reading, environment, older.Shown);
        Inputs.NoteLosses(name, reading, environment);
        return Chosen(parsed, argument);
    }

    /// <summary>Reads a well-formed argument, and says how it is to be judged: on the day of the command line, else of its settings, else today.</summary>
    /// <exception cref="UnusableException">There is none, or its settings are wrong; what is wrong has been written to the error stream.</exception>
    public (Argument Argument, Setting Setting) LoadJudged(
        ParseResult parsed, ToolEnvironment environment, Option<DateOnly?> date, Option<Baseline> baseline, CancellationToken cancellationToken,
        IReadOnlyList<string>? files = null)
    {
        (Argument argument, _, Setting setting) = LoadJudgedWithFormat(parsed, environment, date, baseline, cancellationToken, files);
        return (argument, setting);
    }

    /// <summary>The same, and the format that the argument came in.</summary>
    /// <exception cref="UnusableException">There is none, or its settings are wrong; what is wrong has been written to the error stream.</exception>
    public (Argument Argument, ArgumentFormat Format, Setting Setting) LoadJudgedWithFormat(
        ParseResult parsed, ToolEnvironment environment, Option<DateOnly?> date, Option<Baseline> baseline, CancellationToken cancellationToken,
        IReadOnlyList<string>? files = null)
    {
        files ??= Files(parsed);
        CaseSettings settings = FoundSettings.For(files, environment);
        FormatReading reading = Read(parsed, environment, cancellationToken, FoundSettings.Limited(settings), files);
        Argument argument = WellFormed(parsed, Inputs.NameOf(files), reading, environment);
        DateOnly? day = parsed.GetValue(date) ?? FoundSettings.DayOf([settings], environment);
        Setting setting = Setting.On(day, parsed.GetValue(baseline)) with
        {
            Evidence = RecordsFor(parsed, environment, files, settings),
            CountsClaimPoints = CountsClaimPoints(parsed, settings),
        };
        return (argument, reading.Format!, setting);
    }

    /// <summary>The records of runs by which an argument is judged: those that were asked for, else those that its settings ask for; null: none.</summary>
    /// <exception cref="UnusableException">They were asked for and cannot be read.</exception>
    public EvidenceRecords? RecordsFor(ParseResult parsed, ToolEnvironment environment, IReadOnlyList<string> files, CaseSettings settings) =>
        parsed.GetResult(Evidence) is { Implicit: false }
            ? RecordFiles.Read(RecordFiles.PathFor(files, parsed.GetValue(Evidence)), environment)
            : settings.Evidence == true ? RecordFiles.Beside(files, environment) : null;

    /// <summary>Whether confidence arguments count: as the command line says, else where the settings or a policy ask for it.</summary>
    public bool CountsClaimPoints(ParseResult parsed, CaseSettings settings, bool isAskedByPolicy = false) =>
        parsed.GetResult(ClaimPoints) is { Implicit: false } ? parsed.GetValue(ClaimPoints) : isAskedByPolicy || settings.CountsClaimPoints == true;

    /// <summary>The argument, or the one module of it that was asked for.</summary>
    /// <exception cref="UnusableException">It has no such module.</exception>
    public Argument Chosen(ParseResult parsed, Argument argument)
    {
        if (parsed.GetValue(ModuleOnly) is not { } name)
        {
            return argument;
        }

        if (argument.Modules.All(module => module.Name != name))
        {
            string? similar = Spelling.MostSimilar(name, argument.Modules.Select(module => module.Name));
            throw new UnusableException(argument.Modules.Count == 0
                ? $"--module-only: the argument has no modules, and so not '{name}'"
                : $"--module-only: the argument does not have the module '{name}'"
                    + (similar is null ? $"; it has {string.Join(", ", argument.Modules.Select(module => module.Name))}" : $"; did you mean '{similar}'?"));
        }

        return argument.ModuleOnly(name);
    }

    private Argument WellFormed(ParseResult parsed, string name, FormatReading reading, ToolEnvironment environment)
    {
        Argument argument = Inputs.WellFormed(name, reading, environment);
        Inputs.NoteLosses(name, reading, environment);
        return Chosen(parsed, argument);
    }

    private FormatReadingOptions Said(ParseResult parsed, FormatReadingOptions options) => options with
    {
        Limits = options.Limits with { AllowMissingFiles = parsed.GetValue(Partial) },
        Language = parsed.GetValue(Language),
        MissionTime = parsed.GetValue(MissionTime),
        TrustStoredReviews = parsed.GetValue(TrustStoredReviews),
    };

    /// <param name="command">The command.</param>
    /// <param name="isJudged">Whether the command judges the argument.</param>
    public void AddTo(Command command, bool isJudged = false)
    {
        command.Add(Words);
        command.Add(From);
        command.Add(Partial);
        command.Add(Language);
        command.Add(MissionTime);
        command.Add(TrustStoredReviews);
        if (isJudged)
        {
            command.Add(Evidence);
            command.Add(ClaimPoints);
            command.Add(ModuleOnly);
        }
    }
}
