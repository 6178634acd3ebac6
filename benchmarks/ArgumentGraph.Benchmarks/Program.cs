using ArgumentGraph.Benchmarks;
using BenchmarkDotNet.Running;

if (args is ["fault-trees", string folder, .. string[] names])
{
    FaultTrees.Compare(folder, names);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LoadBenchmarks).Assembly).Run(args);
}
