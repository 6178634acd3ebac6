using System.Globalization;
using ArgumentGraph.Benchmarks;
using ArgumentGraph.Rendering;
using BenchmarkDotNet.Running;

if (args is ["fault-trees", string folder, .. string[] names])
{
    FaultTrees.Compare(folder, names);
}
else if (args is ["fault-trees-beside", string scram, string trees, .. string[] some])
{
    bool isPatient = int.TryParse(some.FirstOrDefault(), CultureInfo.InvariantCulture, out int seconds);
    FaultTreesBeside.Compare(scram, trees, TimeSpan.FromSeconds(isPatient ? seconds : 60), isPatient ? some[1..] : some);
}
else if (args is ["layout", .. string[] files])
{
    LayoutComparison.Compare(files);
}
else if (args is ["case", string size, string file])
{
    File.WriteAllBytes(file, Cases.Json(int.Parse(size, CultureInfo.InvariantCulture)));
}
else if (args is ["load-costs", .. string[] sizes])
{
    LoadCosts.Print(sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)));
}
else if (args is ["once", string what, string read])
{
    LoadCosts.Once(what, read);
}
else if (args is ["growth"])
{
    Growth.Print();
}
else if (args is ["layout-times"])
{
    LayoutTimes.Print();
}
else if (args is ["page", string count, string output])
{
    File.WriteAllText(output, Cases.Make(int.Parse(count, CultureInfo.InvariantCulture)).ToHtml());
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadBenchmarks).Assembly).Run(args);
}
