using ArgumentGraph.Testing;
using ArgumentGraph.Watching.History;

namespace ArgumentGraph.Watching.Tests.History;

public class FullDiskTests
{
    [Fact]
    public async Task Histories_that_a_full_disk_cannot_take_are_said_and_kept_once_it_can()
    {
        using SmallDisk disk = SmallDisk.Mount(kilobytes: 512);
        string file = Path.Combine(disk.Path, "history.db");
        await using (RunningHost host = await RunningHost.Start(options => options.HistoryFile = file))
        {
            await host.UntilAnalysed();
            host.Catalog.HistoryProblem.Should().BeNull();

            string filler = disk.Fill();
            Change(host, EvidenceState.Withdrawn);
            await host.Until(catalog => catalog["sabotage"].History.Count == 2 && catalog.HistoryProblem is not null);

            File.Delete(filler);
            Change(host, EvidenceState.Disputed);
            await host.Until(catalog => catalog["sabotage"].History.Count == 3 && catalog.HistoryProblem is null);
        }

        StoredVersions kept = await new SqliteVersionStore(file).ReadAsync("sabotage", TestContext.Current.CancellationToken);
        kept.Entries.Should().HaveCount(3);
    }

    private static void Change(RunningHost host, EvidenceState state) => host.Replace(
        "sabotage.json",
        Argument.Load(RunningHost.SabotageFile).Edit(edit => edit.Replace<Evidence>("E37", evidence => evidence with { State = state })).ToJson());
}
