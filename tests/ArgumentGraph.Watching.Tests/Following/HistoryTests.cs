using ArgumentGraph.Watching.History;
using Microsoft.Data.Sqlite;

namespace ArgumentGraph.Watching.Tests.Following;

/// <summary>What a watched argument was is remembered, with why it changed.</summary>
public sealed class HistoryTests : IDisposable
{
    private const string HistoryFile = "history.db";

    private static readonly string Good = File.ReadAllText(RunningHost.SabotageFile);

    private readonly string _folder = Directory.CreateTempSubdirectory("argument-graph-").FullName;

    public HistoryTests() => File.Copy(RunningHost.SabotageFile, CaseFile);

    private string CaseFile => Path.Combine(_folder, "sabotage.json");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_fall_is_in_the_history_with_its_cause()
    {
        await using WatchedCatalog watched = await Started();
        WatchedArgument first = watched.Catalog["sabotage"];
        first.History.Should().ContainSingle().Which.Should().BeEquivalentTo(new { StandingPathways = 5, WasFoundLater = false, AreCausesKnown = true });
        first.LastChange.Should().BeNull();

        Write(Without("E37"));
        await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 2);

        WatchedArgument fallen = watched.Catalog["sabotage"];
        fallen.History.Should().HaveCount(2);
        fallen.History[1].ContentHash.Should().Be(fallen.Argument!.ContentHash);
        fallen.History[1].Pathways.Should().Equal(fallen.State!.Pathways.Select(pathway => new PathwayStanding(pathway.Element.Id, pathway.Standing)));
        fallen.LastChange!.ToString().Should().StartWith("5 → 2 on ").And.EndWith(" (E37 missing)");
        fallen.LastChange.Fallen.Should().Equal("P5", "P6", "P7");
    }

    [Fact]
    public async Task After_a_restart_the_history_is_there_and_nothing_is_added_twice()
    {
        ValueList<VersionEntry> before;
        await using (WatchedCatalog watched = await Started(HistoryFile))
        {
            Write(Without("E37"));
            await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 2);
            before = watched.Catalog["sabotage"].History;
        }

        await using (WatchedCatalog again = await Started(HistoryFile))
        {
            again.Catalog["sabotage"].History.Should().Equal(before);

            Write(Good);
            await again.Catalog.Until(catalog => catalog["sabotage"].History.Count == 3);
            again.Catalog["sabotage"].History[2].Should().BeEquivalentTo(new { WasFoundLater = false, StandingPathways = 5 });
            again.Catalog["sabotage"].LastChange!.ToString().Should().StartWith("2 → 5 on ").And.EndWith(" (E37 available)");
        }

        await using WatchedCatalog without = await Started();
        without.Catalog["sabotage"].History.Should().ContainSingle("without a file histories begin anew");
    }

    [Fact]
    public async Task What_changed_while_nobody_watched_is_compared_with_what_was_and_said_to_be_found()
    {
        await using (await Started(HistoryFile))
        {
        }

        Write(Without("E37"));
        await using WatchedCatalog again = await Started(HistoryFile);

        again.Catalog["sabotage"].History.Should().HaveCount(2);
        again.Catalog["sabotage"].LastChange!.ToString().Should().StartWith("5 → 2, found on ").And.EndWith(" (E37 missing)");
    }

    [Fact]
    public async Task A_version_that_says_the_same_adds_nothing()
    {
        await using WatchedCatalog watched = await Started();
        Argument argument = watched.Catalog["sabotage"].Argument!;
        string? version = watched.Catalog["sabotage"].Version;

        Write(Reversed(argument));
        await watched.Catalog.Until(catalog => catalog["sabotage"] is { State: not null, Version: var now } && now != version);

        watched.Catalog["sabotage"].Argument!.ContentHash.Should().Be(argument.ContentHash);
        watched.Catalog["sabotage"].History.Should().ContainSingle();
    }

    [Fact]
    public async Task What_expires_as_a_day_passes_is_the_cause()
    {
        string file = Path.Combine(_folder, HistoryFile);
        foreach ((DateOnly day, int count) in new[] { (new DateOnly(2027, 3, 1), 1), (new DateOnly(2027, 3, 1), 1), (new DateOnly(2027, 3, 2), 2) })
        {
            await using WatchedCatalog watched = await Started(HistoryFile, options => options.Date = day);
            watched.Catalog["sabotage"].History.Should().HaveCount(count);
            if (count == 2)
            {
                watched.Catalog["sabotage"].History[1].Causes[0].Should().Be(new VersionCause("E50", "expired", IsDeciding: true));
            }
        }

        File.Exists(file).Should().BeTrue();
    }

    [Fact]
    public async Task What_a_run_decides_is_the_cause_after_a_restart_too()
    {
        string records = EvidenceRecords.PathFor(CaseFile);
        static void Use(WatchOptions options) => options.ApplyEvidence = true;
        Records(RunVerdict.Pass).Save(records);
        await using (await Started(HistoryFile, Use))
        {
        }

        Records(RunVerdict.Pass, RunVerdict.Fail).Save(records);
        await using (WatchedCatalog again = await Started(HistoryFile, Use))
        {
            again.Catalog["sabotage"].LastChange!.ToString().Should().EndWith("(E37 failed its run)");
        }

        Records(RunVerdict.Pass, RunVerdict.Fail, RunVerdict.Pass).Save(records);
        await using WatchedCatalog mended = await Started(HistoryFile, Use);
        mended.Catalog["sabotage"].LastChange!.ToString().Should().EndWith("(E37 passed its run)");
        mended.Catalog["sabotage"].History.Should().HaveCount(3);
    }

    [Fact]
    public async Task No_more_is_kept_than_the_options_say()
    {
        await using WatchedCatalog watched = await Started(HistoryFile, options => options.MaximumVersions = 2);
        foreach (string text in new[] { Without("E37"), Good, Without("E12") })
        {
            VersionEntry newest = watched.Catalog["sabotage"].History[^1];
            Write(text);
            await watched.Catalog.Until(catalog => catalog["sabotage"].History[^1] != newest);
        }

        watched.Catalog["sabotage"].History.Should().HaveCount(2);
        watched.Catalog["sabotage"].History[1].Causes.Should().Contain(cause => cause.ElementId == "E12");
    }

    [Fact]
    public async Task A_file_that_is_not_a_history_is_said_and_watching_goes_on()
    {
        string file = Path.Combine(_folder, HistoryFile);
        await File.WriteAllTextAsync(file, new string('x', 5_000), TestContext.Current.CancellationToken);
        ValueList<VersionEntry> kept;
        await using (WatchedCatalog watched = await Started(HistoryFile))
        {
            watched.Catalog.HistoryProblem.Should().Be(new CatalogProblem(
                HistoryFile, "The history cannot be kept: the file is not a SQLite database. What changes is remembered until the program ends."));
            watched.Catalog["sabotage"].Problem.Should().BeNull("the argument can be read");

            Write(Without("E37"));
            await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 2);
            watched.Catalog["sabotage"].LastChange!.ToString().Should().EndWith("(E37 missing)");

            File.Delete(file);
            Write(Good);
            await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 3);
            watched.Catalog.HistoryProblem.Should().BeNull();
            kept = watched.Catalog["sabotage"].History;
            kept.Select(entry => entry.StandingPathways).Should().Equal(5, 2, 5);
        }

        await using WatchedCatalog again = await Started(HistoryFile);
        again.Catalog["sabotage"].History.Should().Equal(kept, "what was kept meanwhile is stored once it can be");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_a_store_had_comes_before_what_was_kept_until_it_could_be_read(bool hasChangedBefore)
    {
        var store = new BreakableStore();
        await using (await Started(configure: options => options.UseVersionStore(store)))
        {
            store.Kept.Should().ContainSingle();
        }

        ValueList<VersionEntry> before = store.Kept;
        store.IsBroken = true;
        if (hasChangedBefore)
        {
            Write(Without("E37"));
        }

        await using WatchedCatalog watched = await Started(configure: options => options.UseVersionStore(store));
        watched.Catalog["sabotage"].History.Should().ContainSingle("what was before cannot be read");
        Write(Without("E12"));
        await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 2);
        store.Kept.Should().Equal(before);

        store.IsBroken = false;
        Write(Without("E50"));
        int count = hasChangedBefore ? 4 : 3;
        await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == count);

        ValueList<VersionEntry> history = watched.Catalog["sabotage"].History;
        store.Kept.Should().Equal(history);
        history[0].Should().Be(before[0]);
        history[1].Should().BeEquivalentTo(new { AreCausesKnown = !hasChangedBefore, WasFoundLater = hasChangedBefore });
        history.Skip(count - 2).Should().OnlyContain(entry => entry.AreCausesKnown && !entry.WasFoundLater && entry.Causes.Count > 0);
        watched.Catalog.HistoryProblem.Should().BeNull();
    }

    [Fact]
    public async Task What_a_store_did_not_take_is_stored_in_its_order_when_it_works_again()
    {
        var store = new BreakableStore();
        await using WatchedCatalog watched = await Started(configure: options => options.UseVersionStore(store));
        store.IsBroken = true;
        int count = 1;
        foreach (string id in new[] { "E37", "E12" })
        {
            Write(Without(id));
            count++;
            await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == count);
            store.Kept.Should().ContainSingle();
            watched.Catalog.HistoryProblem.Should().NotBeNull();
        }

        ValueList<VersionEntry> unsent = watched.Catalog["sabotage"].History;
        store.IsBroken = false;
        Write(Good);
        await watched.Catalog.Until(catalog => catalog["sabotage"].History.Count == 4);

        store.Kept.Should().Equal(watched.Catalog["sabotage"].History).And.StartWith(unsent);
        watched.Catalog.HistoryProblem.Should().BeNull();
    }

    [Fact]
    public async Task Where_the_text_of_the_last_version_is_lost_its_standings_are_there_and_the_cause_is_said_not_to_be_known()
    {
        string file = Path.Combine(_folder, HistoryFile);
        await using (await Started(HistoryFile))
        {
        }

        await using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            SqliteCommand command = connection.CreateCommand();
            command.CommandText = "DELETE FROM contents";
            command.ExecuteNonQuery();
        }

        Write(Without("E37"));
        await using WatchedCatalog again = await Started(HistoryFile);

        again.Catalog["sabotage"].LastChange!.ToString().Should().StartWith("5 → 2, found on ").And.EndWith(" (cause not known)");
    }

    [Fact]
    public async Task A_store_of_ones_own_is_used_and_one_that_fails_is_said()
    {
        var store = new FailingStore();
        await using WatchedCatalog watched = await Started(configure: options => options.UseVersionStore(store));

        watched.Catalog.HistoryProblem!.Message.Should().StartWith("The history cannot be kept; the log says why.").And.NotContain("secret");
        watched.Catalog["sabotage"].History.Should().ContainSingle();
    }

    [Fact]
    public async Task A_store_that_does_not_answer_holds_back_neither_the_state_nor_the_end()
    {
        WatchOptions options = new WatchOptions { Date = new DateOnly(2026, 11, 1), QuietPeriod = TimeSpan.FromMilliseconds(50) }
            .AddFile("sabotage", "sabotage.json").UseVersionStore(new SilentStore());
        await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options, _folder);

        await watched.Catalog.Until(catalog => catalog["sabotage"].State is not null);

        watched.Catalog["sabotage"].State!.StandingPathways.Should().Be(5);
        watched.Catalog["sabotage"].History.Should().BeEmpty();
        await watched.DisposeAsync();
    }

    [Fact]
    public void Histories_have_one_store()
    {
        var withFile = new WatchOptions { HistoryFile = "history.db" };
        WatchOptions withStore = new WatchOptions().UseVersionStore(new FailingStore());

        withFile.Invoking(options => options.UseVersionStore(new FailingStore())).Should().Throw<InvalidOperationException>();
        withStore.Invoking(options => options.HistoryFile = "history.db").Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public async Task The_file_of_histories_may_lie_among_the_cases_and_is_not_one()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cases"));
        File.Copy(CaseFile, Path.Combine(_folder, "cases", "a.json"));
        string history = Path.Combine("cases", HistoryFile);
        for (int start = 0; start < 2; start++)
        {
            await using WatchedCatalog watched = await Started(history, options => options.AddFolder("cases", "**/*"));

            watched.Catalog.Names.Should().Equal("sabotage", "a");
            watched.Catalog.Problems.Should().BeEmpty();
        }

        File.Exists(Path.Combine(_folder, history)).Should().BeTrue();
    }

    [Fact]
    public async Task Arguments_belong_with_those_of_their_folder_or_of_the_group_that_was_said()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "cases", "north"));
        File.Copy(CaseFile, Path.Combine(_folder, "cases", "a.json"));
        File.Copy(CaseFile, Path.Combine(_folder, "cases", "north", "b.json"));
        await using WatchedCatalog watched = await Started(configure: options =>
            options.AddFile("c", "sabotage.json", group: "Said").AddFolder("cases", "**/*.json"));

        watched.Catalog.All.Select(each => (each.Name, each.Group)).Should()
            .Equal(("sabotage", null), ("c", "Said"), ("a", "cases"), ("b", "north"));
    }

    [Theory]
    [InlineData(".", "cases")]
    [InlineData("./", "cases")]
    [InlineData("north/..", "cases")]
    [InlineData("north", "north")]
    public async Task A_folder_gives_its_group_the_name_that_it_has_however_it_is_written(string folder, string group)
    {
        string root = Path.Combine(_folder, "cases");
        Directory.CreateDirectory(Path.Combine(root, "north"));
        File.Copy(CaseFile, Path.Combine(root, folder, "a.json"));
        WatchOptions options = new WatchOptions { Date = new DateOnly(2026, 11, 1) }.AddFolder(folder, "a.json");
        await using WatchedCatalog watched = await WatchedCatalog.StartAsync(options, root);

        watched.Catalog["a"].Group.Should().Be(group);
    }

    private async Task<WatchedCatalog> Started(string? historyFile = null, Action<WatchOptions>? configure = null)
    {
        var options = new WatchOptions { Date = new DateOnly(2026, 11, 1), QuietPeriod = TimeSpan.FromMilliseconds(50), HistoryFile = historyFile };
        options.AddFile("sabotage", "sabotage.json");
        configure?.Invoke(options);
        WatchedCatalog watched = await WatchedCatalog.StartAsync(options, _folder);
        await watched.Catalog.Until(catalog => catalog.All.All(argument => argument.History.Count > 0));
        return watched;
    }

    private void Write(string text)
    {
        File.WriteAllText(CaseFile + ".new", text);
        File.Move(CaseFile + ".new", CaseFile, overwrite: true);
    }

    private static string Without(string id) => Argument.Parse(Good).Edit(
        edit => edit.Replace<Evidence>(id, evidence => new(evidence.Id, evidence.Statement) { State = EvidenceState.Missing })).ToJson();

    private static string Reversed(Argument argument)
    {
        var document = System.Text.Json.Nodes.JsonNode.Parse(argument.ToJson())!.AsObject();
        document["elements"] = new System.Text.Json.Nodes.JsonArray([.. document["elements"]!.AsArray().Reverse().Select(element => element!.DeepClone())]);
        return document.ToJsonString();
    }

    private static EvidenceRecords Records(params RunVerdict[] verdicts) => new(verdicts.Select((verdict, day) => new EvidenceRecord
    {
        ElementId = "E37",
        Verdict = verdict,
        Subject = "model M, snapshot 3",
        Collected = new DateTimeOffset(2026, 10, day + 1, 3, 0, 0, TimeSpan.Zero),
    }));

    private sealed class FailingStore : IVersionStore
    {
        public ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken) => throw new TimeoutException("secret");

        public ValueTask<ValueList<VersionEntry>> AddAsync(
            string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken) =>
            throw new TimeoutException("secret");
    }

    /// <summary>A store that answers only when it is told to end.</summary>
    private sealed class SilentStore : IVersionStore
    {
        public async ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            return StoredVersions.Empty;
        }

        public ValueTask<ValueList<VersionEntry>> AddAsync(
            string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("It has not been read.");
    }

    /// <summary>A store in memory that can be made to fail.</summary>
    private sealed class BreakableStore : IVersionStore
    {
        private readonly MemoryVersionStore _memory = new();

        public bool IsBroken { get; set; }

        public ValueList<VersionEntry> Kept => _memory.ReadAsync("sabotage", CancellationToken.None).AsTask().GetAwaiter().GetResult().Entries;

        public ValueTask<StoredVersions> ReadAsync(string argument, CancellationToken cancellationToken) =>
            IsBroken ? throw new TimeoutException("secret") : _memory.ReadAsync(argument, cancellationToken);

        public ValueTask<ValueList<VersionEntry>> AddAsync(
            string argument, VersionEntry entry, VersionContent content, int maximum, CancellationToken cancellationToken) =>
            IsBroken ? throw new TimeoutException("secret") : _memory.AddAsync(argument, entry, content, maximum, cancellationToken);
    }
}
