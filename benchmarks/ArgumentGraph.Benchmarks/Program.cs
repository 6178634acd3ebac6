using ArgumentGraph.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["fault-trees", string folder, .. string[] names])
{
    FaultTrees.Compare(folder, names);
}
else if (args is ["layout", .. string[] files])
{
    LayoutComparison.Compare(files);
}
else if (args is ["layout-times"])
{
    LayoutTimes.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadBenchmarks).Assembly).Run(args);
}
