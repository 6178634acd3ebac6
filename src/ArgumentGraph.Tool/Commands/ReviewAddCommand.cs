using System.CommandLine;
using System.Globalization;
using ArgumentGraph.Tool.Running;

namespace ArgumentGraph.Tool.Commands;

/// <summary><c>argument-graph review add CASE</c>: adds a review of the case as it is now, or those of another file, to the file beside it.</summary>
internal static class ReviewAddCommand
{
    private static readonly (string Word, ReviewVerdict Verdict)[] Verdicts =
    [
        ("agree", ReviewVerdict.Agree), ("doubt", ReviewVerdict.Doubt), ("disagree", ReviewVerdict.Disagree), ("notJudged", ReviewVerdict.NotJudged),
    ];

    public static Command Create(ToolEnvironment environment, CancellationToken cancellationToken)
    {
        CaseInput input = new("CASE");
        Option<string?> file = ReviewCommand.ReviewsOption();
        Option<string?> secrets = ReviewCommand.SecretsOption();
        Option<string?> id = Text("--id", "The review's id [default: R1, R2, …]", "ID");
        Option<string?> reviewer = Text("--reviewer", "Who reviews: a role, or a name", "WHO");
        Option<bool> outside = new("--outside") { Description = "The reviewer is from outside the organisation whose case it is" };
        Option<string?> access = Text("--access", "What the reviewer was shown: all of the case, or its public version", "full|public");
        Option<DateOnly?> date = SharedOptions.Date("When [default: today, UTC]");
        Option<string?> anticipates = Text("--anticipates", "The version to come that the review speaks of, in words", "TEXT");
        Option<RedactionVerdict> redactions = SharedOptions.Choice(
            "--redactions",
            "What the reviewer says of what the public version leaves out",
            ("notJudged", RedactionVerdict.NotJudged),
            ("appropriate", RedactionVerdict.Appropriate),
            ("excessive", RedactionVerdict.Excessive));
        Option<string[]> item = Texts("--item", "What the reviewer says of an element's conclusion, and of the argument for it", "ID=VERDICT[:VERDICT]");
        Option<string[]> reason = Texts("--reason", "Why, of an element given with --item", "ID=TEXT");
        Option<string[]> reject = Texts("--reject", "A step that the reviewer does not accept, and why", "FROM->TO:REASON");
        Option<string[]> request = Texts("--request", "What the reviewer asks for, with the element that it is about or without", "[ID:]TEXT");
        Option<string[]> assurance = Texts("--assurance", "What the reviewer was assured of and could not see", "[ID:]TEXT");
        Option<string?> import = Text("--import", "Take the reviews of this file instead, which somebody else made", "FILE");
        Command command = new("add", "Add a review of the case as it is now")
        {
            file, secrets, id, reviewer, outside, access, date, anticipates, redactions, item, reason, reject, request, assurance, import,
        };
        input.AddTo(command);
        command.SetAction(parsed =>
        {
            Argument argument = input.Load(parsed, environment, cancellationToken);
            string path = ReviewFiles.PathFor(input.Files(parsed), parsed.GetValue(file));
            CommitmentKey? key = argument.PublicVersion is null ? ReviewFiles.KeyFor(input.Files(parsed), parsed.GetValue(secrets), environment) : null;
            CaseReviews reviews = File.Exists(path) ? ReviewFiles.Read(path, environment) : CaseReviews.Empty;
            Review[] added = parsed.GetValue(import) is { } other ? [.. ReviewFiles.Read(other, environment).Reviews] : [Made(argument, reviews)];
            try
            {
                ReviewFiles.Write(path, added.Aggregate(reviews, (all, review) => all.With(review)));
            }
            catch (ArgumentException exception)
            {
                throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
            }

            foreach (Review review in added)
            {
                string version = VersionOf(argument, CaseReviews.Empty.With(review) with { Key = key }, cancellationToken);
                environment.Output.WriteLine(TerminalText.Clean($"{path}: {review} added, {version}; signer: not checked"));
            }

            return ExitCode.Fine;

            Review Made(Argument reviewed, CaseReviews existing)
            {
                string who = parsed.GetValue(reviewer) ?? throw new UnusableException("say with --reviewer who reviews, a role or a name");
                try
                {
                    var builder = new ReviewBuilder(reviewed, parsed.GetValue(id) ?? NextId(existing), who, parsed.GetValue(date) ?? environment.Today)
                    {
                        IsOutside = parsed.GetValue(outside),
                        Key = key,
                        Access = AccessOf(parsed.GetValue(access)),
                        Anticipates = parsed.GetValue(anticipates),
                        Redactions = parsed.GetValue(redactions),
                    };
                    AddItems(builder, parsed.GetValue(item)!, parsed.GetValue(reason)!);
                    AddSteps(builder, reviewed, parsed.GetValue(reject)!);
                    AddNotes(builder, reviewed, parsed.GetValue(request)!, parsed.GetValue(assurance)!);
                    return builder.Build();
                }
                catch (Exception exception) when (exception is ArgumentException or KeyNotFoundException)
                {
                    throw new UnusableException(exception.Message.Split(" (Parameter", 2)[0]);
                }
            }
        });
        return command;
    }

    private static string VersionOf(Argument argument, CaseReviews one, CancellationToken cancellationToken) =>
        argument.AnalyzeReviews(one, cancellationToken: cancellationToken).Reviews[0].IsIntact switch
        {
            true => "of this version of the case",
            false => "of another version of the case",
            _ => "of a version of the case that takes its key to be told",
        };

    private static string NextId(CaseReviews reviews)
    {
        int number = 1;
        while (reviews.Find(IdOf(number)) is not null)
        {
            number++;
        }

        return IdOf(number);

        static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"R{number}");
    }

    // Verdicts have no '=' and no ':' in them, ids may.
    private static void AddItems(ReviewBuilder builder, string[] items, string[] reasons)
    {
        (string Id, string[] Verdicts)[] read = [.. items.Select(text =>
        {
            int equals = text.LastIndexOf('=');
            string[] verdicts = text[(equals + 1)..].Split(':');
            return equals <= 0 || verdicts.Length > 2
                ? throw new UnusableException(
                    $"'{text}' is not a value of --item. Write it as ID=CONCLUSION or ID=CONCLUSION:ARGUMENT, for example P6=agree:doubt.")
                : (text[..equals], verdicts);
        })];
        Dictionary<string, string> why = new(StringComparer.Ordinal);
        foreach (string text in reasons)
        {
            string id = Array.Find(read, each => text.StartsWith(each.Id + "=", StringComparison.Ordinal)).Id
                ?? throw new UnusableException($"'{text}' is not a value of --reason. Write it as ID=TEXT, where the ID is one given with --item.");
            why[id] = text[(id.Length + 1)..];
        }

        foreach ((string id, string[] verdicts) in read)
        {
            builder.Judge(id, VerdictOf(verdicts[0]), verdicts.Length > 1 ? VerdictOf(verdicts[1]) : ReviewVerdict.NotJudged, why.GetValueOrDefault(id));
        }
    }

    private static ReviewVerdict VerdictOf(string word)
    {
        int index = Array.FindIndex(Verdicts, each => each.Word == word);
        return index >= 0
            ? Verdicts[index].Verdict
            : throw new UnusableException($"'{word}' is not a verdict; expected one of {string.Join(", ", Verdicts.Select(each => each.Word))}.");
    }

    // Ids may have colons and arrows in them: what is meant is one of the argument's relationships.
    private static void AddSteps(ReviewBuilder builder, Argument argument, string[] steps)
    {
        foreach (string text in steps)
        {
            Relationship[] meant = [.. argument.Relationships.Where(step =>
                text.StartsWith($"{step}:", StringComparison.Ordinal) || text.StartsWith($"{step.From}->{step.To}:", StringComparison.Ordinal))];
            if (meant.Length != 1)
            {
                string problem = meant.Length == 0 ? "names no relationship of the argument" : $"could be each of {string.Join(", ", meant.AsEnumerable())}";
                throw new UnusableException($"'{text}' {problem}. Write it as FROM->TO:REASON, or as 'P6 supportedBy C5:REASON'.");
            }

            string name = text.StartsWith($"{meant[0]}:", StringComparison.Ordinal) ? $"{meant[0]}" : $"{meant[0].From}->{meant[0].To}";
            builder.Reject(meant[0], text[(name.Length + 1)..].Trim());
        }
    }

    private static void AddNotes(ReviewBuilder builder, Argument argument, string[] requests, string[] assurances)
    {
        for (int i = 0; i < requests.Length; i++)
        {
            (string? about, string text) = About(argument, requests[i]);
            builder.Request(string.Create(CultureInfo.InvariantCulture, $"Q{i + 1}"), text, about);
        }

        foreach ((string? about, string text) in assurances.Select(assurance => About(argument, assurance)))
        {
            builder.AssuredThat(text, about);
        }
    }

    // What stands before the first colon is an element if the argument has it.
    private static (string? About, string Text) About(Argument argument, string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && argument.Contains(text[..colon]) ? (text[..colon], text[(colon + 1)..].Trim()) : (null, text);
    }

    private static ReviewAccess AccessOf(string? word) => word switch
    {
        "full" => ReviewAccess.Full,
        "public" => ReviewAccess.Public,
        null => throw new UnusableException("say with --access what the reviewer was shown: full or public"),
        _ => throw new UnusableException($"'{word}' is not a value of --access; expected one of full, public."),
    };

    private static Option<string?> Text(string name, string description, string help) => new(name) { Description = description, HelpName = help };

    private static Option<string[]> Texts(string name, string description, string help) => new(name)
    {
        Description = description + "; may be given several times",
        HelpName = help,
        Arity = ArgumentArity.OneOrMore,
        DefaultValueFactory = _ => [],
    };
}
